/** Meetings side by side in this browser, looking as on the page that a server makes of two to four. */

import { spelled } from "../common/dates.ts";
import { h } from "../common/dom.ts";
import { grouped } from "../common/grouping.ts";
import type { Link } from "../workbench/grid.ts";
import type { Naming } from "../workbench/terms.ts";
import type { Comparison, Line, Meeting, Said } from "./meetings.ts";

const STEPS = 6;
const TAGS = ["new", "stronger", "weaker", "gone"];
const READING =
  "A cell shows the firmest statement; a tag sets the last meeting against the latest earlier one that names the " +
  "topic. Without a tag it is as firm as before. An empty cell, or “gone”, says that the record is silent; that is " +
  "not a no.";

/** What the things of a comparison are called, where they lead, and the names from the top of the tree to a topic. */
export interface Known {
  naming: Naming;
  link: Link;
  path: (topic: string) => string[];
}

/** Returns in one sentence how many topics came, went and moved at the last meeting. */
export function summary({ meetings, lines }: Comparison, naming: Naming): string {
  const counts = TAGS.map((tag) => [lines.filter((line) => line.tag === tag).length, tag] as const);
  const moved = counts.filter(([count]) => count).map(([count, tag]) => `${count} ${tag}`);
  const each = lines.filter(({ said }) => said.every(Boolean)).length;
  const last = naming(meetings.at(-1)?.iri ?? "");
  const topics = `${lines.length} ${lines.length === 1 ? "topic is" : "topics are"} on record, ${each} of them`;
  return `${topics} at each of ${meetings.length} meetings${moved.length ? `; at the ${last}: ${moved.join(", ")}` : ""}.`;
}

/** Returns the topics by the tops of their tree, with a column for each meeting. */
export function beside({ meetings, lines }: Comparison, known: Known): HTMLElement {
  const path = ({ topic }: Line) => known.path(topic).join("\n");
  const inOrder = lines.toSorted((one, other) => (path(one) < path(other) ? -1 : 1));
  const pillars = [...grouped(inOrder, ({ topic }) => known.path(topic)[0] ?? "")];
  const heads = h("div", { class: "heads", "aria-hidden": "true" }, h("div"));
  heads.append(...meetings.map((meeting) => head(meeting, known)));
  const all = pillars.map(([name, of]) => pillar(name, of, meetings, known));
  return h("div", {}, h("p", { class: "quiet" }, READING), heads, ...all);
}

function head({ iri, start }: Meeting, { naming }: Known): HTMLElement {
  return h("div", {}, h("strong", {}, naming(iri)), h("small", {}, start && spelled(start)));
}

function pillar(name: string, lines: Line[], meetings: Meeting[], known: Known): HTMLElement {
  const cells = meetings.map(({ iri }) => h("th", { scope: "col" }, named(iri, known)));
  const columns = h("colgroup", {}, h("col", { class: "topics" }), h("col", { span: meetings.length }));
  const thead = h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Topic"), ...cells));
  const body = h("tbody", {}, ...lines.map((line) => row(line, known)));
  const caption = h("caption", { class: "unseen" }, `${name}, meeting by meeting`);
  const table = h("table", { class: "beside" }, caption, columns, thead, body);
  const scroll = { class: "scroll beside", role: "region", tabindex: 0, "aria-label": name };
  const heading = h("h2", {}, `${name} `, h("small", {}, String(lines.length)));
  return h("details", { class: "pillar", open: true }, h("summary", {}, heading), h("div", scroll, table));
}

function row({ topic, said, tag }: Line, known: Known): HTMLElement {
  const mark = tag ? h("span", { class: `tag ${tag}` }, tag) : null;
  const deep = `deep-${known.path(topic).length - 1}`;
  const heading = h("th", { scope: "row", class: deep }, named(topic, known), " ", mark);
  return h("tr", {}, heading, ...said.map((each) => h("td", {}, ...(each ? cell(each, known) : silent()))));
}

function silent(): HTMLElement[] {
  return [h("span", { class: "unseen" }, "not named")];
}

function cell(
  { statement, gloss, stance, marks, rank, passages, others }: Said,
  known: Known,
): HTMLElement[] {
  const steps = Array.from({ length: STEPS }, (_, at) => h("i", { class: at < rank ? "on" : null }));
  const small = marks.length ? h("small", {}, ` (${marks.join(", ").toLowerCase()})`) : null;
  const bar = h("span", { class: "steps", "aria-hidden": "true" }, ...steps);
  const firmly = h("span", { class: "strength" }, bar, ` ${stance}`, small);
  const words = passages.map((each) => h("p", { class: "told" }, named(each, known)));
  const more = others ? [h("p", { class: "quiet" }, `and ${others} more`)] : [];
  const told = statement ? [h("p", {}, linked(gloss, known.link(statement)))] : [];
  return [firmly, ...told, ...words, ...more];
}

function named(iri: string, { naming, link }: Known): HTMLElement {
  return linked(naming(iri), link(iri));
}

function linked(words: string, address: string | null): HTMLElement {
  return address ? h("a", { href: address }, h("bdi", {}, words)) : h("bdi", {}, words);
}
