/** The network that is seen as GEXF 1.3 (https://gexf.net), laid out, with time: as `comity network` writes it. */

import type { Meeting } from "../data.ts";
import { firstDay, lastDay } from "../days.ts";
import type { Model } from "../model.ts";
import { content, type HeldLink, type HeldNode, plain, type Type, type Value } from "./content.ts";
import { DECLARATION, element, open, told } from "./xml.ts";

const GEXF = "http://gexf.net/1.3";
// One namespace by two names: what reads `attvalue` as it is written does not know values that change.
const NAMESPACES = { xmlns: GEXF, "xmlns:time": GEXF, "xmlns:viz": `${GEXF}/viz`, version: "1.3" };
const GRAPH = { mode: "dynamic", defaultedgetype: "undirected", idtype: "string", timeformat: "date" };
const TYPES = { text: "string", texts: "string", whole: "integer", number: "double" } as const;
// GEXF has few shapes: what is neither goes as a disc.
const SHAPES: Readonly<Record<number, string>> = { 3: "triangle", 4: "square" };
// GEXF gives these as attributes of its own, not as columns.
const OWN = new Set(["label", "weight"]);

/** The first and the last day of what overlaps, and how many meetings have begun by its end. */
export type Spell = [start: string, end: string, meetings: number];

/** Returns the network that `model` shows as a GEXF document. */
export function gexf(model: Model): string {
  const held = content(model);
  const { creator = "", window = "", date = "" } = held.said;
  const exactly = `In ISO 8601: window ${window}, date of the data ${date}.`;
  const about = told("creator", {}, creator) + told("description", {}, `${held.description} ${exactly}`);
  const grows = held.links.every(counts) ? "strength" : "meetings_so_far";
  const nodes = held.nodes.map((node) => written(node));
  const links = held.links.map((link, place) => linked(link, place, grows));
  return `${DECLARATION}
${open("gexf", NAMESPACES)}
${element("meta", {}, about)}
${open("graph", { ...GRAPH, timerepresentation: "interval" })}
${declared("node", "static", held.nodeColumns)}
${declared("edge", "dynamic", { [grows]: "whole" })}
${declared("edge", "static", held.linkColumns)}
${element("nodes", { count: nodes.length }, nodes.join("\n"))}
${element("edges", { count: links.length }, links.join("\n"))}
</graph>
</gexf>
`;
}

function counts({ values, meetings }: HeldLink): boolean {
  return values["weight"] === meetings.length;
}

function written({ id, thing, group, size, values, meetings }: HeldNode): string {
  const { colour, outline } = group;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  const look =
    element("viz:color", { r, g, b }) +
    element("viz:size", { value: size.toFixed(2) }) +
    element("viz:shape", { value: SHAPES[outline.length] ?? "disc" }) +
    element("viz:position", { x: thing.x, y: 0 - thing.y, z: 0 });
  return element(
    "node",
    { id, label: thing.label },
    element("attvalues", {}, still(values)) + lived(meetings) + look,
  );
}

function linked({ source, target, values, meetings }: HeldLink, place: number, grows: string): string {
  const growing = spells(meetings.map(days)).map(([start, end, value]) =>
    element("time:attvalue", { for: grows, value, start, end }),
  );
  const held = element("attvalues", {}, still(values) + growing.join(""));
  return element(
    "edge",
    { id: place, source, target, weight: plain(values["weight"] ?? 0) },
    held + lived(meetings),
  );
}

function still(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => element("attvalue", { for: name, value: plain(value) }))
    .join("");
}

function lived(meetings: readonly Meeting[]): string {
  const each = spells(meetings.map(days)).map(([start, end]) => element("spell", { start, end }));
  return element("spells", {}, each.join(""));
}

function days({ start, end }: Meeting): [string, string] {
  return [firstDay(start), lastDay(end)];
}

/** Returns the days that `dates` cover; those that share a day become one, since Gephi refuses overlaps. */
export function spells(dates: readonly (readonly [string, string])[]): Spell[] {
  const found: Spell[] = [];
  const ordered = dates.toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [place, [start, end]] of ordered.entries()) {
    const last = found.at(-1);
    if (last && start <= last[1]) [last[1], last[2]] = [end > last[1] ? end : last[1], place + 1];
    else found.push([start, end, place + 1]);
  }
  return found;
}

function declared(of: string, mode: string, columns: Readonly<Record<string, Type>>): string {
  const each = Object.entries(columns)
    .filter(([name]) => !OWN.has(name))
    .map(([name, type]) => element("attribute", { id: name, title: name, type: TYPES[type] }));
  return element("attributes", { class: of, mode }, each.join(""));
}
