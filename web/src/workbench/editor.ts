// The editor: CodeMirror in a shadow root, where its styles are adopted sheets and need no leave from the CSP.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { sparql } from "./language.ts";
import { laidOut } from "./layout/layout.ts";
import { declaring } from "./prefixes.ts";
import type { Prefixes } from "./terms.ts";
import { theme } from "./theme.ts";

export interface Editing {
  query: string;
  /** What the editor is called, for those who hear it; it says how to leave it. */
  label: string;
  prefixes: Prefixes;
  completing: CompletionSource;
  checking: Extension;
  run: () => void;
  changed: (query: string) => void;
}

/** Returns an editor that takes the place of an element. */
export function editor(place: HTMLElement, editing: Editing): EditorView {
  const root = place.attachShadow({ mode: "open" });
  // What is typed here is no short-cut of the page, which cannot see into the shadow root what it is typed in.
  place.addEventListener("keydown", (event) => event.stopPropagation());
  const state = EditorState.create({ doc: editing.query, extensions: extensions(editing) });
  return new EditorView({ state, parent: root, root });
}

/** Replaces the query of an editor, so that it can be undone. */
export function write(view: EditorView, query: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query }, userEvent: "input" });
}

/** Lays out the query of an editor; the cursor stays where it is in it. */
export function layOut(view: EditorView): void {
  view.dispatch({ changes: laidOut(view.state.doc.toString()), userEvent: "format" });
}

/** Declares a known prefix as soon as its colon is typed. */
function declarations(known: Prefixes): Extension {
  return EditorView.inputHandler.of((view, from, to, text) => {
    const prefix =
      text === ":" &&
      /(?:^|[^\w.?$<"'-])([\w-]+)$/.exec(view.state.sliceDoc(Math.max(0, from - 40), from))?.[1];
    const added =
      prefix && !inPrologue(view, from) ? declaring(view.state.doc.toString(), prefix, known) : null;
    if (!added || added.from > from) return false;
    const selection = { anchor: from + added.insert.length + 1 };
    view.dispatch({ changes: [added, { from, to, insert: text }], selection, userEvent: "input.type" });
    return true;
  });
}

function inPrologue({ state }: EditorView, at: number): boolean {
  return /^\s*(?:prefix|base|#)/i.test(state.doc.lineAt(at).text);
}

function extensions({ label, prefixes, completing, checking, run, changed }: Editing): Extension[] {
  const ran = () => (run(), true);
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: ran }])),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    [
      lineNumbers(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
    ],
    autocompletion({ override: [completing], maxRenderedOptions: 60, icons: false }),
    [highlightActiveLine(), EditorView.lineWrapping, sparql, theme, checking, declarations(prefixes)],
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
    EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
  ];
}
