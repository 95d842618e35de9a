/** Files of what is seen, each with the filters, the window, the version and the date of the data in it. */

import { drawing } from "../drawing.ts";
import type { Model } from "../model.ts";
import { written } from "../state.ts";
import { csv } from "./csv.ts";
import { cx2 } from "./cx2.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { rasterised, serialised } from "./raster.ts";

/** A format: what people call it, how its files end, and how one is made. */
export interface Format {
  readonly name: string;
  readonly ending: string;
  readonly make: (model: Model) => Promise<Blob> | Blob;
}

export const FORMATS: readonly Format[] = [
  { name: "PNG", ending: "png", make: (model) => rasterised(drawing(model)) },
  { name: "SVG", ending: "svg", make: (model) => blob("image/svg+xml", serialised(drawing(model))) },
  { name: "GEXF", ending: "gexf", make: (model) => blob("application/gexf+xml", gexf(model)) },
  { name: "GraphML", ending: "graphml", make: (model) => blob("application/graphml+xml", graphml(model)) },
  { name: "CX2", ending: "cx2", make: (model) => blob("application/json", cx2(model)) },
  { name: "CSV", ending: "csv", make: (model) => blob("text/csv;charset=utf-8", csv(model)) },
];

/** Returns the format of one HTML file, which the site that answers at `address` makes. */
export function html(address: string): Format {
  return { name: "HTML", ending: "html", make: (model) => page(address, model) };
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Returns the file at `address`, made to open as the view is now. */
async function page(address: string, { data, times, state, first }: Model): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`found ${answer.status} at ${address}; expected the file`);
  const said = written(data, times, state, first).replaceAll("&", "&amp;");
  return blob(
    "text/html",
    (await answer.text()).replace("<main ", () => `<main data-state="${said}" `),
  );
}

function blob(type: string, text: string): Blob {
  return new Blob([text], { type });
}
