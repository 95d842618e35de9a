// What is said where a query has no answer: of which kind that is, where, and what helps.
import { fill, h } from "../common/dom.ts";
import type { Elements } from "./elements.ts";
import { KINDS, QueryFailure, type Kind } from "./failure.ts";

const ADVICE: Readonly<Partial<Record<Kind, string>>> = {
  "time-out": "A LIMIT, or a narrower pattern, makes it quicker.",
  limit: "A LIMIT, or a narrower pattern, makes it smaller.",
  busy: "Others are asking too: try again in a few seconds.",
  network: "Nothing is lost: run it again when the connection is back.",
};

/** Says why there is no answer, of which kind that is and where, and what helps; returns it. */
export function explained({ status, failure }: Elements, error: unknown): QueryFailure {
  const found = error instanceof QueryFailure ? error : new QueryFailure("server", String(error));
  const place = [placed("line", found.line), placed("column", found.column)].join("");
  const advice = ADVICE[found.kind];
  status.textContent = "";
  const words = advice ? `${sentence(found.message)} ${advice}` : found.message;
  fill(failure, h("p", {}, h("strong", {}, `${KINDS[found.kind]}${place}. `), words));
  return found;
}

function placed(called: string, number: number | undefined): string {
  return number === undefined ? "" : `, ${called} ${number}`;
}

/** Returns a text with the full stop that it may lack. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text : `${text}.`;
}
