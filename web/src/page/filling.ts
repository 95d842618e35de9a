/** A question asked with other values than its page was: its query, with these in its VALUES lines. */

import { filled } from "../common/values.ts";
import { fold } from "./folding.ts";
import { names } from "./names.ts";
import type { Entry } from "./ranking.ts";

/** Returns the address of the workbench with the query of the page, `asked` with other values; or nothing. */
export async function filledIn(asked: URLSearchParams): Promise<string | null> {
  const link = document.querySelector<HTMLAnchorElement>("a[data-workbench]");
  const form = document.querySelector<HTMLFormElement>("form.sentence");
  if (!link || !form) return null;
  const address = new URL(link.href);
  let query = address.searchParams.get("query") ?? "";
  for (const name of new Set(asked.keys())) {
    const terms = await Promise.all(asked.getAll(name).map((value) => term(form, name, value)));
    if (!terms.every(Boolean)) return null;
    query = filled(query, name, terms.join(" "));
  }
  address.searchParams.set("query", query);
  return address.href;
}

/** Returns the term that `value` stands for in a field of `form`, as SPARQL writes it; or nothing. */
async function term(form: HTMLFormElement, name: string, value: string): Promise<string | null> {
  const named = form.elements.namedItem(name);
  const field = named instanceof RadioNodeList ? named[0] : named;
  if (field instanceof HTMLSelectElement)
    return [...field.options].find((each) => each.value === value)?.dataset["term"] ?? null;
  if (!(field instanceof HTMLInputElement)) return null;
  const iri = called(await names(field.dataset["names"] ?? ""), value, field.dataset["suggest"] ?? "");
  return iri && `<${iri}>`;
}

/** Returns the IRI of the thing that is called `text`, or whose short form that is; of `kind`, if one is. */
export function called(entries: readonly Entry[], text: string, kind: string): string | null {
  const [path, folded] = [`/${text.replace(":", "/")}`, fold(text)];
  const fits = entries.filter(({ thing, names: all }) => thing.iri.endsWith(path) || all.includes(folded));
  const found = fits.find(({ thing }) => thing.kind === kind) ?? fits[0];
  return found?.thing.iri ?? null;
}
