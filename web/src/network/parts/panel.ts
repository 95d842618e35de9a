/** What is looked at: a node with its links, or a link, each with the words that prove it. */

import { span } from "../../common/dates.ts";
import { fill, h } from "../../common/dom.ts";
import { at, type Data, type Row } from "../data.ts";
import type { Model } from "../model.ts";
import type { Shown } from "../seen.ts";
import { counted, number, weight, years } from "../words.ts";

const HINT = "Choose a node or a link in the picture, in the search or in the table, to see what proves it.";

/** Returns the panel, which gets the focus when the reader looks at something. */
export function panel(model: Model): HTMLElement {
  const heading = h("h2", { tabindex: -1 }, "Evidence");
  const close = h("button", { type: "button", onclick: () => model.leave() }, "Close (Esc)");
  const body = h("div");
  model.follow((change) => {
    if (change === "look") return;
    show(model, body);
    const chosen = model.state.node !== null || model.state.link !== null;
    close.hidden = !chosen;
    if (change === "choice" && chosen) heading.focus();
  });
  return h(
    "section",
    { class: "cn-panel", "aria-label": "Evidence" },
    h("div", { class: "cn-head" }, heading, close),
    body,
  );
}

function show(model: Model, body: HTMLElement): void {
  const { node, link } = model.state;
  if (node === null && link === null) return fill(body, h("p", { class: "cn-note" }, HINT));
  const links = model.chosen();
  const none = links.length ? null : h("p", { class: "cn-note" }, "The filters leave no link of it.");
  const title = node === null ? [] : about(model, node);
  const found = links.map((each) => proved(model, each, link !== null));
  fill(body, ...title, none, ...found);
}

function about({ data, seen, address }: Model, place: number): HTMLElement[] {
  const { label, iri, group } = at(data.nodes, place);
  const { links, strength } = seen.nodes.get(place) ?? { links: 0, strength: 0 };
  const said = `${at(data.groups, group).name}; ${number(links, "link")}, strength ${weight(strength)}`;
  return [h("h3", {}, h("a", { href: address(iri) }, label)), h("p", { class: "cn-note" }, said)];
}

/** Returns a link that opens to show what proves it, made when it is first opened. */
function proved(model: Model, link: Shown, open: boolean): HTMLElement {
  const { data, state } = model;
  const words = `${counted(data, link.weight)}, ${years(link.first, link.last)}`;
  const evidence = h("div", { class: "cn-evidence" });
  const details = h(
    "details",
    { ontoggle: fillOnce },
    h("summary", {}, ends(data, link, state.node), h("small", {}, words)),
    evidence,
  );
  function fillOnce(): void {
    if (details.open && !evidence.hasChildNodes()) fill(evidence, ...proofs(model, link));
  }
  details.open = open;
  fillOnce();
  return details;
}

function ends(data: Data, { source, target }: Shown, from: number | null): string {
  const [one, other] = [at(data.nodes, source).label, at(data.nodes, target).label];
  if (from === null) return `${one} – ${other}`;
  return from === source ? other : one;
}

function proofs(model: Model, link: Shown): HTMLElement[] {
  return [...link.proofs].flatMap(([thing, rows]) => {
    const shared = model.data.counts[0] === "meeting" ? [] : [h("h4", {}, at(model.data.things, thing))];
    return [...shared, h("ul", {}, ...once(rows).map((row) => proof(model, row)))];
  });
}

/** Returns the rows that differ in meeting or passage. */
function once(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [`${row[3]} ${row[4]}`, row])).values()];
}

function proof({ data, address }: Model, [, , , meeting, passage]: Row): HTMLElement {
  const { label, iri, start, end } = at(data.meetings, meeting);
  const place = h("p", {}, h("a", { href: address(iri) }, label), `, ${span(start, end)}`);
  return h(
    "li",
    {},
    place,
    ...(passage < 0 ? [h("p", { class: "cn-note" }, "No words are on record.")] : words(data, passage)),
  );
}

function words(data: Data, passage: number): HTMLElement[] {
  const { wording, language, source, link } = at(data.passages, passage);
  const quote = wording ? [h("blockquote", { lang: language || null }, wording)] : [];
  const from = link ? h("a", { href: link, rel: "noreferrer" }, source || link) : source;
  return [...quote, h("p", { class: "cn-note" }, "Source: ", from || "not on record")];
}
