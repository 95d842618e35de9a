// How the editor looks: the colours of the page, which reach into its shadow root as custom properties.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const WAVY = {
  backgroundImage: "none",
  textDecoration: "underline wavy var(--bad) 1.5px",
  textUnderlineOffset: "3px",
};

const frame = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--strong-line)",
    borderRadius: "4px",
  },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    fontSize: "0.9rem",
    lineHeight: "1.5",
    minHeight: "15rem",
    maxHeight: "60vh",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    color: "var(--soft)",
    backgroundColor: "var(--sheet)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--accent-soft) 45%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--strong-line)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--bad)" },
  ".cm-lintRange-error": WAVY,
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--strong-line)",
    borderRadius: "4px",
  },
  ".cm-tooltip .cm-diagnostic": {
    borderLeft: "4px solid var(--bad)",
    maxWidth: "32rem",
    fontFamily: "var(--sans)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono)",
    fontSize: "0.86rem",
    maxHeight: "17rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px", minHeight: "24px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--paper)",
    backgroundColor: "var(--accent)",
  },
  ".cm-completionDetail": {
    fontFamily: "var(--sans)",
    fontStyle: "normal",
    marginLeft: "0.8em",
    opacity: "1",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-tooltip.cm-completionInfo": {
    fontFamily: "var(--sans)",
    fontSize: "0.88rem",
    padding: "0.5rem 0.7rem",
    maxWidth: "22rem",
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: tags.keyword, color: "var(--c5)", fontWeight: "600" },
  { tag: tags.variableName, color: "var(--c2)" },
  { tag: tags.string, color: "var(--c4)" },
  { tag: [tags.integer, tags.float, tags.bool], color: "var(--c4)" },
  { tag: [tags.namespace, tags.url, tags.typeName], color: "var(--c7)" },
  { tag: tags.annotation, color: "var(--c6)" },
]);

/** What makes an editor look like the page. */
export const theme = [frame, syntaxHighlighting(colours)];
