/** Files of what is seen, each with the filters, the window, the version and the date of the data in it. */

import { csv } from "./csv.ts";
import { drawing } from "./drawing.ts";
import { gexf } from "./gexf.ts";
import type { Model } from "./model.ts";

/** A format by its ending: how its file is made. */
export type Maker = (model: Model) => Promise<Blob> | Blob;

const TWICE = 2;

export const FORMATS: Readonly<Record<string, Maker>> = {
  png: (model) => rasterised(drawing(model)),
  svg: (model) => new Blob([serialised(drawing(model))], { type: "image/svg+xml" }),
  gexf: (model) => new Blob([gexf(model)], { type: "application/gexf+xml" }),
  csv: (model) => new Blob([csv(model)], { type: "text/csv;charset=utf-8" }),
};

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function serialised(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}

/** Returns an SVG drawing as PNG with two points of it to each point of the drawing. */
async function rasterised(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialised(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [TWICE * image.width, TWICE * image.height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("found no room for the picture")))),
  );
}
