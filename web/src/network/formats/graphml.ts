/** The network that is seen as GraphML (http://graphml.graphdrawing.org), time as the columns start and end. */

import type { Model } from "../model.ts";
import { content, plain, type Type, type Value } from "./content.ts";
import { DECLARATION, element, open, told } from "./xml.ts";

const XMLNS = "http://graphml.graphdrawing.org/xmlns";
const TYPES = { text: "string", texts: "string", whole: "long", number: "double" } as const;
const TIME: Readonly<Record<string, string>> = { first: "start", last: "end" };

/** Returns the network that `model` shows as a GraphML document. */
export function graphml(model: Model): string {
  const { said, nodeColumns, linkColumns, nodes, links } = content(model);
  const about = Object.fromEntries(Object.keys(said).map((name): [string, Type] => [name, "text"]));
  return `${DECLARATION}
${open("graphml", { xmlns: XMLNS })}
${keys("graph", about)}${keys("node", nodeColumns)}${keys("edge", linkColumns)}
${open("graph", { edgedefault: "undirected" })}
${data("graph", said)}
${nodes.map(({ id, values }) => element("node", { id }, data("node", values))).join("\n")}
${links.map(({ source, target, values }) => element("edge", { source, target }, data("edge", values))).join("\n")}
</graph>
</graphml>
`;
}

function keys(of: string, columns: Readonly<Record<string, Type>>): string {
  return Object.entries(columns)
    .map(([name, type]) => {
      const title = called(of, name);
      return element("key", { id: `${of}.${title}`, for: of, "attr.name": title, "attr.type": TYPES[type] });
    })
    .join("\n");
}

function data(of: string, values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => told("data", { key: `${of}.${called(of, name)}` }, plain(value)))
    .join("");
}

function called(of: string, name: string): string {
  return of === "edge" ? (TIME[name] ?? name) : name;
}
