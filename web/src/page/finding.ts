/** The page of what a search finds, where no server finds it. */

import { fill, h } from "../common/dom.ts";
import { announce } from "./announcing.ts";
import { nearest } from "./guessing.ts";
import { names } from "./names.ts";
import { ranked, type Hit } from "./ranking.ts";

const MOST = 40;

/** Lists what answers to the field `q` of the address, if the page has a place for it. */
export function finding(): void {
  const place = document.querySelector<HTMLElement>("[data-finding]");
  if (!place) return;
  const text = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const input = document.querySelector<HTMLInputElement>("form.find input[type=search]");
  if (input) input.value = text;
  fill(place);
  if (text) void show(place, text);
}

async function show(place: HTMLElement, text: string): Promise<void> {
  const entries = await names(place.dataset["finding"] ?? "");
  const hits = ranked(entries, text);
  const told = counted(hits.length);
  const shown = hits.length ? listed(hits, told) : none(nearest(entries, text));
  fill(place, h("h2", {}, "What answers to “", h("bdi", {}, text), "”"), ...shown);
  announce(told);
}

function counted(count: number): string {
  const things = `${count.toLocaleString("en")} ${count === 1 ? "thing" : "things"}`;
  return count > MOST ? `${things}, the best ${MOST} shown` : things;
}

function listed(hits: readonly Hit[], told: string): HTMLElement[] {
  return [h("p", {}, told), h("ol", { class: "rows" }, ...hits.slice(0, MOST).map(row))];
}

function none(near: readonly Hit[]): HTMLElement[] {
  const nothing =
    "Nothing in the graph is called so. That something is not here does not say that it was not.";
  const said = h("p", { class: "unknown" }, nothing);
  if (!near.length) return [said];
  return [said, h("p", {}, "Did you mean one of these?"), h("ul", { class: "rows" }, ...near.map(row))];
}

function row({ thing, name }: Hit): HTMLElement {
  const link = h("a", { href: thing.address }, h("bdi", {}, thing.label));
  const told = name === thing.label ? null : h("p", { class: "told" }, h("bdi", {}, name));
  return h("li", {}, h("p", {}, link, " ", h("span", { class: "tag" }, thing.kind), ` ${thing.years}`), told);
}
