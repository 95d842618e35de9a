// The drawer on the right: classes with their properties and counts, and the prefixes; each can be inserted.
import { fill, h } from "../common/dom.ts";
import type { Class, Schema } from "./schema.ts";
import { shorten, type Prefixes } from "./terms.ts";

export interface Contents {
  schema: Schema;
  prefixes: Prefixes;
  /** Writes a name where the cursor is. */
  insert: (name: string) => void;
}

/** Fills the drawer. */
export function drawn(place: HTMLElement, contents: Contents): void {
  const classes = [...contents.schema.classes].sort((one, other) => other.count - one.count);
  fill(
    place,
    h("h2", {}, "Classes and their properties"),
    ...classes.map((each) => described(each, contents)),
    h("h2", {}, "Prefixes"),
    prefixes(contents),
  );
}

function described(each: Class, contents: Contents): HTMLElement {
  const uses = Object.entries(each.properties).sort(([, one], [, other]) => other - one);
  const items = uses.map(([iri, count]) =>
    h("li", {}, inserting(iri, contents), ` ${count.toLocaleString("en")}`),
  );
  return h(
    "details",
    {},
    h("summary", {}, `${each.label} `, h("small", {}, each.count.toLocaleString("en"))),
    each.definition ? h("p", {}, each.definition) : null,
    inserting(each.iri, contents),
    h("ul", { class: "rows" }, ...items),
  );
}

function inserting(iri: string, { schema, prefixes, insert }: Contents): HTMLElement {
  const name = shorten(iri, prefixes);
  const definition = schema.properties.find((each) => each.iri === iri)?.definition ?? null;
  const button = h(
    "button",
    { type: "button", class: "plain", title: definition, "aria-label": `Insert ${name}` },
    name,
  );
  button.addEventListener("click", () => insert(name === iri ? `<${iri}>` : name));
  return button;
}

function prefixes({ prefixes }: Contents): HTMLElement {
  const lines = Object.entries(prefixes).sort(([one], [other]) => one.localeCompare(other));
  return h(
    "dl",
    { class: "prefixes" },
    ...lines.flatMap(([prefix, space]) => [h("dt", {}, `${prefix}:`), h("dd", {}, space)]),
  );
}
