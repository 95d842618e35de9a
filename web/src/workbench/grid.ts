// The rows of a result as a table that grows: some at once, more when asked for.
import { h } from "../common/dom.ts";
import { ordered, type Order } from "./order.ts";
import { columns, type Column } from "./shapes.ts";
import { isDated, numberOf, shown, type Naming, type Row, type Table, type Term } from "./terms.ts";

export interface Grid {
  element: HTMLElement;
  /** Shows rows that have come since, as far as there is room. */
  grow(): void;
}

/** Returns the address of what is known of an IRI, if it is one that a browser should open. */
export type Link = (iri: string) => string | null;

const PAGE = 200;

/** Returns a table in a part of the page that scrolls, under a caption; pressing a heading sorts it. */
export function grid(table: Table, caption: string, naming: Naming, link: Link): Grid {
  const body = h("tbody");
  const more = h("button", { type: "button", hidden: true });
  let [room, order]: [number, Order | null] = [PAGE, null];
  const grow = () => {
    const rows = ordered(table.rows, order, naming).slice(body.rows.length, room);
    body.append(...rows.map((row) => line(row, naming, link)));
    const left = table.rows.length - body.rows.length;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, PAGE)} more of ${left.toLocaleString("en")} rows`;
  };
  const head = headed(columns(table), (chosen) => {
    order = chosen;
    body.replaceChildren();
    grow();
  });
  more.addEventListener("click", () => ((room += PAGE), grow()));
  grow();
  const scroll = { class: "scroll", role: "region", tabindex: 0, "aria-label": caption };
  const made = h("table", {}, h("caption", {}, caption), head, body);
  return { element: h("div", {}, h("div", scroll, made), more), grow };
}

/** Returns the headings; one that is pressed sorts upwards, and pressed again, downwards. */
function headed(all: Column[], sort: (order: Order) => void): HTMLElement {
  const headings = all.map(({ name, content, at }) => {
    const press = () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const each of headings) each.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort({ at, down });
    };
    const button = h("button", { type: "button", class: "heading", onclick: press }, name);
    const heading = h("th", { scope: "col", class: content === "number" ? "num" : null }, button);
    return heading;
  });
  return h("thead", {}, h("tr", {}, ...headings));
}

function line(row: Row, naming: Naming, link: Link): HTMLElement {
  return h("tr", {}, ...row.map((term) => cell(term, naming, link)));
}

function cell(term: Term | null, naming: Naming, link: Link): HTMLElement {
  const language = term?.kind === "literal" && term.language !== "en" ? term.language || null : null;
  const text = h("bdi", { lang: language }, shown(term, naming));
  const address = term?.kind === "iri" ? link(term.value) : null;
  return h("td", { class: looks(term) }, address ? h("a", { href: address }, text) : text);
}

function looks(term: Term | null): string | null {
  if (isDated(term)) return "date";
  return Number.isNaN(numberOf(term)) ? null : "num";
}
