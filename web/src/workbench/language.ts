// SPARQL in the editor: its grammar, and how its lines are indented.
import {
  delimitedIndent,
  indentNodeProp,
  LanguageSupport,
  syntaxTree,
  type TreeIndentContext,
} from "@codemirror/language";
import type { SyntaxNode } from "@lezer/common";
import { SparqlLanguage } from "codemirror-lang-sparql";

const PREDICATES = "PropertyListPathNotEmpty";
const inBraces = delimitedIndent({ closing: "}", align: false });
const indented = SparqlLanguage.configure({
  props: [
    indentNodeProp.add({
      "GroupGraphPattern ConstructTemplate TriplesSameSubjectPath": (context) =>
        underPredicate(context) ??
        (context.node.name === "TriplesSameSubjectPath" ? context.continue() : inBraces(context)),
    }),
  ],
});

/** The language of the editor. */
export const sparql = new LanguageSupport(indented, indented.data.of({ commentTokens: { line: "#" } }));

/** Returns the column of the predicates that a line goes on with after a semicolon or a comma, if it does. */
function underPredicate(context: TreeIndentContext): number | null {
  const { state, pos } = context;
  const before = state.sliceDoc(0, pos).trimEnd();
  if (!/[;,]$/.test(before)) return null;
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(before.length, -1);
  while (node && node.name !== PREDICATES) node = node.parent;
  return node && context.column(node.from);
}
