/** The network that is seen as CX2 (https://cytoscape.org/cx/cx2/specification/), laid out and styled. */

import { at, type Group } from "../data.ts";
import type { Model } from "../model.ts";
import { type Content, content, type Type } from "./content.ts";

type Aspect = Readonly<Record<string, unknown>>;

const TYPES = { text: "string", texts: "list_of_string", whole: "integer", number: "double" } as const;
const SHAPES: Readonly<Record<number, string>> = { 3: "triangle", 5: "hexagon", 6: "hexagon", 8: "octagon" };
// What CX2 and NDEx call these.
const NAMES: Readonly<Record<string, string>> = { title: "name", dataset: "version" };
const NODE_NAMES: Readonly<Record<string, string>> = { iri: "represents", label: "name" };
const SIZES = [8, 60] as const;
const WIDTHS = [1, 8] as const;

/** Returns the network that `model` shows as a CX2 document. */
export function cx2(model: Model): string {
  const held = content(model);
  const about = { ...renamed(held.said, NAMES), description: held.description };
  const aspects: Readonly<Record<string, readonly Aspect[]>> = {
    attributeDeclarations: [declarations(held, about)],
    networkAttributes: [about],
    nodes: nodes(held),
    edges: edges(held),
    visualProperties: [style(model, held)],
  };
  const metaData = Object.entries(aspects).map(([name, all]) => ({ name, elementCount: all.length }));
  const parts = Object.entries(aspects).map(([name, all]) => ({ [name]: all }));
  const before = [{ CXVersion: "2.0", hasFragments: false }, { metaData }];
  return JSON.stringify([...before, ...parts, { status: [{ success: true }] }], null, 1);
}

function declarations({ nodeColumns, linkColumns }: Content, about: Aspect): Aspect {
  const texts = Object.fromEntries(Object.keys(about).map((name): [string, Type] => [name, "text"]));
  return {
    networkAttributes: declared(texts),
    nodes: declared({ ...renamed(nodeColumns, NODE_NAMES), strength: "number" }),
    edges: declared(linkColumns),
  };
}

function declared(columns: Readonly<Record<string, Type>>): Aspect {
  return Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, { d: TYPES[type] }]));
}

function nodes(held: Content): Aspect[] {
  return held.nodes.map(({ thing: { x, y }, values, strength }, id) => {
    return { id, x, y, v: { ...renamed(values, NODE_NAMES), strength } };
  });
}

function edges(held: Content): Aspect[] {
  const places = new Map(held.nodes.map(({ id }, place) => [id, place]));
  return held.links.map(({ source, target, values }, id) => {
    return { id, s: places.get(source), t: places.get(target), v: values };
  });
}

/** Returns the style: name, colour, shape and size of nodes, width of links, all from their attributes. */
function style({ data }: Model, { nodes, links, linkColumns }: Content): Aspect {
  const shown = new Set(nodes.map(({ thing }) => thing.group));
  const groups = [...shown].map((place) => at(data.groups, place)).filter(({ recorded }) => recorded);
  const size = growing(
    "strength",
    "number",
    nodes.map(({ strength }) => strength),
    SIZES,
  );
  const weights = links.map(({ values }) => Number(values["weight"]));
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: "#FFFFFF" },
      node: { NODE_BACKGROUND_COLOR: "#404040", NODE_SHAPE: "ellipse", NODE_BORDER_WIDTH: 0 },
      edge: { EDGE_LINE_COLOR: "#999999", EDGE_OPACITY: 0.6 },
    },
    nodeMapping: {
      NODE_LABEL: { type: "PASSTHROUGH", definition: { attribute: "name", type: "string" } },
      NODE_BACKGROUND_COLOR: each(groups, ({ colour }) => colour),
      NODE_SHAPE: each(groups, shape),
      NODE_WIDTH: size,
      NODE_HEIGHT: size,
    },
    edgeMapping: { EDGE_WIDTH: growing("weight", linkColumns["weight"] ?? "number", weights, WIDTHS) },
  };
}

function each(groups: readonly Group[], of: (group: Group) => string): Aspect {
  const map = groups.map((group) => ({ v: group.recorded, vp: of(group) }));
  return { type: "DISCRETE", definition: { attribute: "group", type: "string", map } };
}

function shape({ outline }: Group): string {
  if (outline.length !== 4) return SHAPES[outline.length] ?? "ellipse";
  // A square that stands on a corner has one straight above its middle.
  return outline.some(([x]) => Math.abs(x) < 0.1) ? "diamond" : "rectangle";
}

function growing(
  attribute: string,
  of: Type,
  values: readonly number[],
  [thin, wide]: readonly [number, number],
): Aspect {
  const [min, most] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
  const between = { min, max: most > min ? most : min + 1, includeMin: true, includeMax: true };
  const map = [{ ...between, minVPValue: thin, maxVPValue: wide }];
  return { type: "CONTINUOUS", definition: { attribute, type: TYPES[of], map } };
}

function renamed<T>(
  values: Readonly<Record<string, T>>,
  names: Readonly<Record<string, string>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [names[name] ?? name, value]));
}
