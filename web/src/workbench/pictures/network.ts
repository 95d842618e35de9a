// Two columns of things as a network: each row a link, laid out the same way each time.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { s } from "../../common/dom.ts";
import { columns, those } from "../shapes.ts";
import type { Naming, Table } from "../terms.ts";
import { calling, counted, cut, frame, marker, text, type Draw } from "./picture.ts";

interface Node extends SimulationNodeDatum {
  id: string;
  label: string;
  side: number;
  links: number;
}

interface Link {
  source: Node;
  target: Node;
  rows: number;
}

interface Label {
  words: string;
  half: number;
  x: number;
  y: number;
}

interface Network {
  nodes: Node[];
  links: Link[];
}

const MOST_LINKS = 400;
const LETTER = 7;
const APART = 8;
const LINE = 14;
const STEPS = 250;
const MARGIN = 40;

/** Draws the first two columns of things of a table as a network. */
export const network: Draw = (table, naming, width) => {
  const { nodes, links } = networkOf(table, naming);
  const height = Math.min(720, Math.max(320, 160 + nodes.length * 7));
  laidOut(nodes, links, width, height);
  const known = [...nodes].sort((one, other) => other.links - one.links);
  const named = readable(known.map((node) => label(node, width)));
  const few = links.length === MOST_LINKS ? " (the first that fit)" : "";
  const summary = `${counted(nodes.length, "thing")}, ${counted(links.length, "link")}${few}; most linked: ${known
    .slice(0, 3)
    .map(({ label }) => label)
    .join(", ")}.`;
  const drawn = [
    ...links.map(edge),
    ...nodes.map(dot),
    ...named.map(({ x, y, words }) => text(x, y, words, "middle", "halo")),
  ];
  return { svg: frame(width, height, summary, ...drawn), summary };
};

function networkOf(table: Table, naming: Naming): Network {
  const ends = those(columns(table), "entity").slice(0, 2);
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  const calls = ends.map((column) => calling(table, column, naming));
  for (const row of table.rows) {
    if (links.size === MOST_LINKS) break;
    const found = ends.map(({ at }, side) => node(nodes, row[at]?.value, calls[side]?.(row) ?? "", side));
    if (found[0] && found[1]) link(links, found[0], found[1]);
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

function node(
  nodes: Map<string, Node>,
  id: string | undefined,
  label: string,
  side: number,
): Node | undefined {
  if (id === undefined) return undefined;
  const made = nodes.get(id) ?? { id, label, side, links: 0 };
  nodes.set(id, made);
  return made;
}

function link(links: Map<string, Link>, source: Node, target: Node): void {
  const key = JSON.stringify([source.id, target.id]);
  const made = links.get(key) ?? { source, target, rows: 0 };
  if (!made.rows++) [source, target].forEach((end) => end.links++);
  links.set(key, made);
}

function laidOut(nodes: Node[], links: Link[], width: number, height: number): void {
  forceSimulation(nodes)
    .force("link", forceLink<Node, Link>(links).distance(60))
    .force("charge", forceManyBody().strength(-160))
    .force("collide", forceCollide(14))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06 * (width / height)))
    .stop()
    .tick(STEPS);
  fitted(nodes, "x", width, MARGIN);
  fitted(nodes, "y", height, 24);
}

/** Stretches the layout to fill the picture in one direction. */
function fitted(nodes: Node[], axis: "x" | "y", size: number, margin: number): void {
  const places = nodes.map((each) => each[axis] ?? 0);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const stretch = high > low ? Math.min(2, (size - 2 * margin) / (high - low)) : 1;
  for (const each of nodes) each[axis] = size / 2 + ((each[axis] ?? 0) - (low + high) / 2) * stretch;
}

function edge({ source, target, rows }: Link): SVGElement {
  const d = `M${source.x} ${source.y}L${target.x} ${target.y}`;
  return s("path", { class: "edge", d, "stroke-width": Math.min(6, 1 + Math.log2(rows)) });
}

function dot({ x = 0, y = 0, label, side, links }: Node): SVGElement {
  const sign = marker(side, 0, 0, `${label}: ${counted(links, "link")}`);
  return s(
    "g",
    { transform: `translate(${x} ${y}) scale(${Math.min(2.2, 0.9 + Math.sqrt(links) / 4)})` },
    sign,
  );
}

function label({ x = 0, y = 0, label }: Node, width: number): Label {
  const words = cut(label, width < 500 ? 18 : 28);
  const half = (words.length * LETTER) / 2;
  return { words, half, x: Math.max(half, Math.min(width - half, x)), y: y - 11 };
}

/** Returns the labels that can be read: each that meets none before it. */
function readable(labels: Label[]): Label[] {
  return labels.reduce((placed: Label[], { x, y, half, words }) => {
    const meets = placed.some(
      (other) => Math.abs(other.x - x) < other.half + half + APART && Math.abs(other.y - y) < LINE,
    );
    return meets ? placed : [...placed, { x, y, half, words }];
  }, []);
}
