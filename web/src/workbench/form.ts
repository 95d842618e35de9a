// The blanks of a query as fields that offer things by name; what is chosen is written into the query.
import { fill, h } from "../common/dom.ts";
import { blanks, filled, type Blank } from "../common/values.ts";
import { shorten, type Prefixes } from "./terms.ts";
import type { Things } from "./things.ts";

export interface Filling {
  prefixes: Prefixes;
  things: Things;
  write: (query: string) => void;
}

const SHORTEST = 2;
const TERM =
  /^(?:[\w-]*:[\w.-]+|<[^<>\s"{}|^`\\]+>|"(?:[^"\\\n]|\\.)*"(?:@[\w-]+|\^\^[\w-]+:\w+)?|[+-]?\d+(?:\.\d+)?|true|false|UNDEF)$/;
const TERMS = /"(?:[^"\\\n]|\\.)*"\S*|\S+/g;

/** Shows a field for each blank of a query, if there are any other than before. */
export function offered(place: HTMLElement, query: () => string, filling: Filling): void {
  const found = blanks(query());
  const names = found.map(({ name }) => name).join(" ");
  if (place.dataset["blanks"] === names) return updated(place, found);
  place.dataset["blanks"] = names;
  place.hidden = !found.length;
  fill(
    place,
    found.length ? h("legend", {}, "Blanks of this question") : null,
    ...found.map((blank) => field(blank, query, filling)),
  );
}

/** Tells whether a text is one or more terms of SPARQL. */
export function areTerms(text: string): boolean {
  const found = text.match(TERMS) ?? [];
  return found.length > 0 && found.every((term) => TERM.test(term));
}

function updated(place: HTMLElement, found: Blank[]): void {
  for (const { name, terms } of found) {
    const input = place.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (input && input !== document.activeElement) input.value = terms;
  }
}

function field({ name, terms }: Blank, query: () => string, filling: Filling): HTMLElement {
  const list = h("datalist", { id: `wb-list-${name}` });
  const input = h("input", { name, value: terms, list: list.id, autocomplete: "off", spellcheck: "false" });
  input.addEventListener("input", () => void offer(list, input.value, filling));
  input.addEventListener("change", () => {
    const good = areTerms(input.value);
    input.setAttribute("aria-invalid", String(!good));
    input.setCustomValidity(
      good ? "" : "A name such as topic:internet-governance, an <IRI>, or a text in quotes",
    );
    if (good) filling.write(filled(query(), name, input.value.trim()));
    else input.reportValidity();
  });
  return h("label", {}, name, input, list);
}

async function offer(list: HTMLElement, typed: string, { things, prefixes }: Filling): Promise<void> {
  if (typed.length < SHORTEST) return;
  const found = await things(typed).catch(() => []);
  fill(
    list,
    ...found.map(({ iri, label, kind }) =>
      h("option", { value: shorten(iri, prefixes) }, `${label} (${kind})`),
    ),
  );
}
