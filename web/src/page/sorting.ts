/** Tables that are sorted by the column whose heading is pressed. */

import { h } from "../common/dom.ts";
import { announce } from "./announcing.ts";

const FEWEST = 3;
const compare = new Intl.Collator("en", { numeric: true }).compare;

/** Makes the headings of each table of three rows or more into buttons. */
export function sorting(): void {
  for (const table of document.querySelectorAll("table")) {
    const body = table.tBodies[0];
    const headings = table.tHead?.rows[0]?.cells;
    if (!body || !headings || body.rows.length < FEWEST) continue;
    for (const heading of headings) heading.replaceChildren(button(heading, body));
  }
}

/** Returns `rows` sorted by the cell at `place`, empty cells last whichever the direction. */
export function sorted(rows: HTMLTableRowElement[], place: number, down: boolean): HTMLTableRowElement[] {
  const key = (row: HTMLTableRowElement) => keyOf(row.cells[place]);
  return rows.toSorted((one, other) => order(key(one), key(other), down));
}

/** Returns which of two keys comes first: below zero for the first, above for the second. */
export function order(one: string, other: string, down: boolean): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return down ? compare(other, one) : compare(one, other);
}

function keyOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset["key"] ?? cell?.textContent?.trim() ?? "";
}

function button(heading: HTMLTableCellElement, body: HTMLTableSectionElement): HTMLButtonElement {
  const words = heading.textContent?.trim() ?? "";
  const sort = () => {
    const down = heading.ariaSort === "ascending";
    for (const each of heading.parentElement?.children ?? []) each.ariaSort = null;
    heading.ariaSort = down ? "descending" : "ascending";
    body.append(...sorted([...body.rows], heading.cellIndex, down));
    announce(`Sorted by ${words}, ${heading.ariaSort}`);
  };
  return h("button", { type: "button", class: "heading", onclick: sort }, words);
}
