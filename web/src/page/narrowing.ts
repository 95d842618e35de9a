/** A list narrowed down by several things at once, where each has a file of its own: what all of these hold. */

import { fill, h } from "../common/dom.ts";
import { announce } from "./announcing.ts";
import { sorting } from "./sorting.ts";
import { canonical } from "./states.ts";

const ROWS = ".facetted > div :is(tbody > tr, ul.rows > li)";
const PART = "from";
const NOTHING =
  "Nothing in the graph answers to all of these. That something is not here does not say that it was not.";

/** Shows of the list at `path` what is `asked` for, by the files of its `states`; tells whether it could. */
export async function narrowed(
  states: ReadonlyMap<string, string>,
  path: string,
  asked: URLSearchParams,
): Promise<boolean> {
  const single = [...asked].filter(([name, value]) => value && name !== PART);
  const files = single.flatMap((one) => states.get(canonical(path, new URLSearchParams([one]))) ?? []);
  if (files.length < 2 || files.length < single.length) return false;
  const [first, ...others] = await Promise.all(files.map(list));
  if (!first?.rows.length) return false;
  const kept = common(
    first.rows,
    others.map(({ rows }) => rows),
  );
  choices(first.main, files[0] ?? "");
  show(first.main, first.rows, kept);
  return true;
}

/** Returns those of `rows` that stand in each of `others` too, in the same words. */
export function common<Row extends { innerHTML: string }>(rows: Row[], others: Row[][]): Row[] {
  const sets = others.map((each) => new Set(each.map(({ innerHTML }) => innerHTML)));
  return rows.filter(({ innerHTML }) => sets.every((each) => each.has(innerHTML)));
}

interface List {
  main: Element;
  rows: Element[];
}

/** Returns the page of a list with all its rows, those of the parts that follow included. */
async function list(file: string): Promise<List> {
  const page = new DOMParser().parseFromString(await (await fetch(file)).text(), "text/html");
  const rows = [...page.querySelectorAll(ROWS)];
  const next = page.querySelector("main a[rel=next]")?.getAttribute("href");
  const main = page.querySelector("main") ?? page.body;
  return { main, rows: next ? [...rows, ...(await list(new URL(next, file).href)).rows] : rows };
}

function show(main: Element, rows: Element[], kept: Element[]): void {
  const body = rows[0]?.parentElement;
  if (!body) return;
  fill(body, ...kept);
  const told = `${kept.length.toLocaleString("en")} found`;
  const all = h("a", { href: location.pathname }, "show all");
  const status = main.querySelector("[role=status]");
  status?.replaceChildren(told, " · ", all);
  if (!kept.length) status?.after(h("p", { class: "unknown" }, NOTHING));
  main.querySelector("nav[aria-label=Rows]")?.remove();
  document.querySelector("main")?.replaceChildren(...main.childNodes);
  sorting();
  announce(told);
}

// The numbers beside the choices are those of the first thing alone, which a choice taken back leaves.
function choices(main: Element, first: string): void {
  for (const number of main.querySelectorAll("aside li .quiet")) number.remove();
  for (const link of main.querySelectorAll<HTMLAnchorElement>("aside a[href*='?']")) {
    if (new URL(link.getAttribute("href") ?? "", location.href).search !== location.search) continue;
    link.setAttribute("aria-current", "true");
    link.href = first;
    link.closest("details")?.setAttribute("open", "");
  }
}
