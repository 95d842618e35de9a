// Where in a triple the cursor stands, from the text before it, finished or not.

import { lexemes } from "./lexemes.ts";

export type Position = "subject" | "predicate" | "object" | "class" | "elsewhere";

export interface Place {
  position: Position;
  /** The subject of the triple, as written. */
  subject: string;
}

const KEYWORD =
  /^(?:select|distinct|reduced|where|optional|union|minus|graph|filter|bind|values|order|group|having|by|limit|offset|as|not|exists|prefix|base|construct|ask|describe|from|named)$/i;
const PATH = new Set(["/", "|", "^", "*", "+", "?", "!"]);

/** Returns where the end of a text stands, the word that is being typed left off. */
export function placeAt(before: string): Place {
  const said = lexemes(before).filter(({ kind }) => kind !== "comment");
  const tokens = said.map(({ text }) => text);
  return depth(tokens) > 0 ? tokens.reduce(step, ELSEWHERE) : ELSEWHERE;
}

/** Returns the class that a query gives a subject by `a`, if it does. */
export function classOf(subject: string, query: string): string | undefined {
  const escaped = subject.replace(/[?$]/, "[?$]");
  return new RegExp(`${escaped}\\s+(?:a|rdf:type)\\s+(<[^>]*>|[\\w-]*:[\\w-]+)`).exec(query)?.[1];
}

const ELSEWHERE: Place = { position: "elsewhere", subject: "" };
const BEGINNING: Place = { position: "subject", subject: "" };

function depth(tokens: string[]): number {
  return tokens.filter((token) => token === "{").length - tokens.filter((token) => token === "}").length;
}

function step(place: Place, token: string): Place {
  if (token === "{" || token === "}" || token === ".") return BEGINNING;
  if (KEYWORD.test(token)) return ELSEWHERE;
  if (place.position === "elsewhere" && !place.subject) return place;
  if (token === ";" || (PATH.has(token) && place.position !== "subject"))
    return { ...place, position: "predicate" };
  return token === "," ? { ...place, position: "object" } : next(place, token);
}

function next(place: Place, token: string): Place {
  if (place.position === "subject") return { position: "predicate", subject: token };
  if (place.position !== "predicate") return { ...place, position: "elsewhere" };
  return { ...place, position: token === "a" || token === "rdf:type" ? "class" : "object" };
}
