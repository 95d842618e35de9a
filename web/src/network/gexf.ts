/** The network that is seen as GEXF 1.3 (https://gexf.net), laid out, with a spell for each meeting of a link. */

import { at, type Data } from "./data.ts";
import { firstDay, lastDay } from "./days.ts";
import { drawn } from "./looks.ts";
import type { Model } from "./model.ts";
import type { Shown } from "./seen.ts";
import { caption } from "./words.ts";

const NODES = ["iri", "short", "kind", "group"] as const;
// GEXF has few shapes: what is neither goes as a disc.
const SHAPES: Readonly<Record<number, string>> = { 3: "triangle", 4: "square" };
const LINKS = ["first", "last", "meetings", "evidence"] as const;

/** Returns the network that `model` shows as a GEXF document. */
export function gexf(model: Model): string {
  const { data, times, state, seen } = model;
  const about = element("description", {}, escaped(caption(data, times, state, seen)));
  const graph = { mode: "dynamic", defaultedgetype: "undirected", idtype: "string", timeformat: "date" };
  const nodes = drawn(model).map((node) => written(data, node));
  const links = seen.links.map((link, place) => linked(data, link, place));
  return `<?xml version="1.0" encoding="UTF-8"?>
${open("gexf", { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" })}
${element("meta", {}, element("creator", {}, escaped(`Comity ${data.dataset}`)) + about)}
${open("graph", { ...graph, timerepresentation: "interval" })}
${declared("node", NODES)}
${declared("edge", LINKS)}
${element("nodes", { count: nodes.length }, nodes.join("\n"))}
${element("edges", { count: links.length }, links.join("\n"))}
</graph>
</gexf>
`;
}

function written(data: Data, { thing, size }: ReturnType<typeof drawn>[number]): string {
  const group = at(data.groups, thing.group);
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(group.colour.slice(start, start + 2), 16));
  const values = held(NODES, [thing.iri, thing.short, group.kind, group.name]);
  const look =
    element("viz:color", { r, g, b }) +
    element("viz:size", { value: size.toFixed(2) }) +
    element("viz:shape", { value: SHAPES[group.outline.length] ?? "disc" }) +
    element("viz:position", { x: thing.x, y: 0 - thing.y, z: 0 });
  return element("node", { id: thing.id, label: thing.label }, values + look);
}

function linked(data: Data, link: Shown, place: number): string {
  const ends = { source: at(data.nodes, link.source).id, target: at(data.nodes, link.target).id };
  const meetings = link.meetings.map((meeting) => at(data.meetings, meeting));
  const iris = meetings.map(({ iri }) => iri).join(" ");
  const values = held(LINKS, [link.first, link.last, iris, String(link.passages.length)]);
  const lived = spells(meetings.map(({ start, end }) => [firstDay(start), lastDay(end)]));
  const spans = lived.map(([start, end]) => element("spell", { start, end })).join("");
  return element("edge", { id: place, ...ends, weight: link.weight }, values + element("spells", {}, spans));
}

/** Returns the days that `dates` cover; those that share a day become one, since Gephi refuses overlaps. */
export function spells(dates: readonly (readonly [string, string])[]): [string, string][] {
  const found: [string, string][] = [];
  for (const [start, end] of dates.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = end > last[1] ? end : last[1];
    else found.push([start, end]);
  }
  return found;
}

function declared(of: string, names: readonly string[]): string {
  const each = names.map((name) => element("attribute", { id: name, title: name, type: "string" }));
  return element("attributes", { class: of, mode: "static" }, each.join(""));
}

function held(names: readonly string[], values: readonly string[]): string {
  const each = names.map((name, place) => element("attvalue", { for: name, value: values[place] ?? "" }));
  return element("attvalues", {}, each.join(""));
}

function element(name: string, attributes: Record<string, unknown>, inside = ""): string {
  return inside ? `${open(name, attributes)}${inside}</${name}>` : open(name, attributes).replace(/>$/, "/>");
}

function open(name: string, attributes: Record<string, unknown>): string {
  const each = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${each.join("")}>`;
}

function escaped(text: string): string {
  const names: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
  return text.replace(/[<>&"]/g, (char) => names[char] ?? char);
}
