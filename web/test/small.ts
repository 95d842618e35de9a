/** A small network to test with: two hosts, three topics, three meetings of two series. */

import type { Data, Row } from "../src/network/data.ts";
import { Model } from "../src/network/model.ts";

const TOPICS = ["Norms", "Cables", "Law"];
const GROUPS = ["Think tank", "Ministry", "Pillar"];

/** Source, target, meeting (which is what is counted), passage, rank. */
export const ROWS: Row[] = [
  [0, 2, 0, 0, 0, 2],
  [0, 2, 1, 1, 1, 6],
  [0, 3, 1, 1, 1, 0],
  [1, 3, 1, 1, 1, 0],
  [1, 4, 2, 2, -1, 3],
];

/** Returns the network of two kinds of node. */
export function small(more: Partial<Data> = {}): Data {
  const node = (id: string, label: string, group: number, x: number, y: number) => ({
    ...{ id, iri: `https://w3id.org/comity/id/${id.replace(":", "/")}`, label, short: "", group, x, y },
  });
  return {
    view: "institution-topic",
    title: "Hosts and topics",
    meaning: "A link is a meeting.",
    counts: ["meeting", "meetings"],
    modes: ["institution", "topic"],
    newman: false,
    filters: "role host",
    least: 0,
    dataset: "9.9.9",
    digest: "0123456789abcdef",
    date: "2031-05-19",
    groups: GROUPS.map((name, place) => ({
      ...{
        kind: place < 2 ? "institution" : "topic",
        name,
        recorded: name,
        letter: "T",
        colour: "#123456",
        outline: [],
      },
    })),
    nodes: [
      node("institution:a", "Äpfel Institute", 0, 0, 0),
      node("institution:b", "Bureau", 1, 0, 40),
      ...TOPICS.map((topic, place) => node(`topic:${topic}`, topic, 2, 400, 40 * place)),
    ],
    meetings: [
      { iri: "m:0", label: "First", start: "2030-02-01", end: "2030-02-02", series: "Harbour" },
      { iri: "m:1", label: "Second", start: "2031-05", end: "2031-05", series: "Harbour" },
      { iri: "m:2", label: "Third", start: "2032", end: "2032", series: "Island" },
    ],
    passages: [
      {
        iri: "p:0",
        wording: "agreed, in principle",
        language: "en",
        source: "Communiqué",
        link: "https://a.example/",
      },
      { iri: "p:1", wording: "", language: "", source: "Report", link: "" },
    ],
    stances: [
      { rank: 2, label: "Discussed" },
      { rank: 6, label: "Agreed" },
    ],
    things: ["First", "Second", "Third"],
    rows: ROWS,
    kept: null,
    ...more,
  };
}

/** Returns the model of the small network after some choices. */
export function model(choices: Partial<Model["state"]> = {}, more: Partial<Data> = {}): Model {
  const made = new Model(small(more));
  made.change(choices);
  return made;
}
