/** What is seen as a table in any order, always in step with the picture. */

import { spelled } from "../../common/dates.ts";
import { fill, h } from "../../common/dom.ts";
import type { Model } from "../model.ts";
import { number, weight } from "../words.ts";
import { type Cell, type Entry, type Kind, sorted } from "./entries.ts";

const PAGE = 100;

/** Returns a table of what `model` shows of a kind, with as many rows as were asked for. */
export function table(model: Model, kind: Kind): HTMLElement {
  const state = { column: kind.first, falling: true, most: PAGE };
  const made = { caption: h("caption"), head: h("tr"), body: h("tbody") };
  const more = h("button", { type: "button", onclick: () => change({ most: state.most + 10 * PAGE }) });
  function change(part: Partial<typeof state>): void {
    Object.assign(state, part);
    const entries = kind.entries(model);
    const rows = sorted(entries, state.column, state.falling).slice(0, state.most);
    const all = number(entries.length, kind.noun);
    made.caption.textContent = rows.length < entries.length ? `${rows.length} of ${all}` : all;
    fill(made.body, ...rows.map(row));
    more.hidden = rows.length === entries.length;
  }
  for (const [column, name] of kind.columns.entries()) made.head.append(heading(name, column));
  function heading(name: string, column: number): HTMLElement {
    const button = h("button", { type: "button", onclick: turn }, name);
    const cell = h("th", { scope: "col", "aria-sort": sorting(column) }, button);
    function turn(): void {
      change({ column, falling: state.column === column ? !state.falling : column > 0 });
      for (const [place, each] of [...made.head.children].entries())
        each.setAttribute("aria-sort", sorting(place));
    }
    return cell;
  }
  function sorting(column: number): string {
    if (column !== state.column) return "none";
    return state.falling ? "descending" : "ascending";
  }
  more.textContent = `Show more ${kind.noun}s`;
  model.follow((change_) => change_ === "network" && change({}));
  const whole = h("table", {}, made.caption, h("thead", {}, made.head), made.body);
  const name = `Table of ${kind.noun}s`;
  return h(
    "div",
    {},
    h("div", { class: "cn-scroll", role: "region", tabindex: 0, "aria-label": name }, whole),
    more,
  );
}

function row({ name, choose, cells }: Entry): HTMLElement {
  const button = h("button", { type: "button", onclick: choose }, name);
  return h("tr", {}, h("th", { scope: "row" }, button), ...cells.map(standing));
}

function standing(cell: Cell): HTMLElement {
  if (typeof cell === "number") return h("td", { class: "cn-number" }, weight(cell));
  if (typeof cell === "string") return h("td", {}, cell);
  return h("td", { class: "cn-date" }, h("time", { datetime: cell.date }, spelled(cell.date)));
}
