// SPARQL in the editor: its grammar, and how its lines are indented.
import {
  delimitedIndent,
  indentNodeProp,
  indentRange,
  LanguageSupport,
  type TreeIndentContext,
} from "@codemirror/language";
import type { ChangeSet, EditorState } from "@codemirror/state";
import { SparqlLanguage } from "codemirror-lang-sparql";

const inBraces = delimitedIndent({ closing: "}", align: false });
const indented = SparqlLanguage.configure({
  props: [
    indentNodeProp.add({
      "GroupGraphPattern ConstructTemplate": inBraces,
      TriplesSameSubjectPath: underPredicate,
    }),
  ],
});

/** The language of the editor. */
export const sparql = new LanguageSupport(indented, indented.data.of({ commentTokens: { line: "#" } }));

/** Returns the changes that indent each line as the question files are. */
export function laidOut(state: EditorState): ChangeSet {
  return indentRange(state, 0, state.doc.length);
}

function underPredicate(context: TreeIndentContext): number | null {
  const list = context.node.getChild("PropertyListPathNotEmpty");
  return list && list.from < context.pos ? context.column(list.from) : context.continue();
}
