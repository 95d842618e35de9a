/** A drawing as the text of a file, and as points. */

const TWICE = 2;

/** Returns a drawing as the text of an SVG file. */
export function serialised(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}

/** Returns a drawing as PNG with two points of it to each point of the drawing. */
export async function rasterised(svg: SVGSVGElement): Promise<Blob> {
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
