// What is wrong with a query, at its place: by the parser as one types, by the server after a run.
import { linter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { QueryFailure } from "./failure.ts";
import type { problem, Problem } from "./syntax.ts";

type Syntax = { problem: typeof problem };

const DELAY = 400;
const NONE: Syntax = { problem: () => null };

/** Returns what checks a query with the parser of a script, which is loaded at the first check. */
export function checking(script: string): Extension {
  let loaded: Promise<Syntax> | undefined;
  // Without the parser nothing is marked, and the next check asks for it again.
  const load = () =>
    (loaded ??= (import(script) as Promise<Syntax>).catch(() => ((loaded = undefined), NONE)));
  return linter(async (view) => diagnosed((await load()).problem, view.state.doc.toString()), {
    delay: DELAY,
  });
}

function diagnosed(check: typeof problem, query: string): Diagnostic[] {
  const found: Problem | null = query.trim() ? check(query) : null;
  return found ? [{ ...found, severity: "error" }] : [];
}

/** Marks the place at which a query failed, where that is known, and goes there. */
export function mark(view: EditorView, { message, line, column }: QueryFailure): void {
  const { doc } = view.state;
  if (line === undefined || line < 1 || line > doc.lines) return;
  const { from, to, text } = doc.line(line);
  const start = Math.min(to, from + (column ? column - 1 : (/^\s*/.exec(text)?.[0].length ?? 0)));
  const end = column ? Math.min(to, start + (/^\S+/.exec(doc.sliceString(start, to))?.[0].length ?? 1)) : to;
  view.dispatch(setDiagnostics(view.state, [{ from: start, to: end, message, severity: "error" }]));
  view.dispatch({ selection: { anchor: start }, scrollIntoView: true });
}
