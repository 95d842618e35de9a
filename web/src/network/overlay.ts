/** Marks and names of nodes on the canvas above the links. */

import type { Colours } from "./colours.ts";
import type { Group } from "./data.ts";
import { type Name, SIZE } from "./names.ts";
import type { Scene } from "./scene.ts";

const FONT = "system-ui, sans-serif";
const FAINT = 0.15;

/** Draws `scene` on an empty canvas. */
export function draw(context: CanvasRenderingContext2D, scene: Scene, theme: Colours): void {
  for (const name of scene.names) lead(context, name, theme);
  for (const { group, x, y, size, faint } of scene.spots) {
    context.globalAlpha = faint ? FAINT : 1;
    stamp(context, group, [x, y], size, theme.ring);
  }
  context.globalAlpha = 1;
  for (const name of scene.names) write(context, name, theme);
}

/** Returns a function that measures names on a canvas. */
export function measure(context: CanvasRenderingContext2D): (name: Name) => number {
  const known = new Map<string, number>();
  return (name) => {
    const key = `${name.strong} ${name.text}`;
    const width = known.get(key) ?? set(context, name);
    known.set(key, width);
    return width;
  };
}

function set(context: CanvasRenderingContext2D, name: Name): number {
  context.font = font(name);
  return context.measureText(name.text).width;
}

function stamp(
  context: CanvasRenderingContext2D,
  group: Group,
  [x, y]: readonly [number, number],
  radius: number,
  ring: string,
): void {
  context.beginPath();
  for (const [dx, dy] of group.outline) context.lineTo(x + dx * radius, y + dy * radius);
  if (!group.outline.length) context.arc(x, y, radius, 0, 2 * Math.PI);
  context.closePath();
  context.fillStyle = group.colour;
  context.fill();
  context.strokeStyle = ring;
  context.lineWidth = 1.25;
  context.stroke();
  if (radius >= 5) letter(context, group.letter, [x, y], radius);
}

function letter(
  context: CanvasRenderingContext2D,
  text: string,
  [x, y]: readonly [number, number],
  radius: number,
): void {
  context.font = `700 ${Math.round(radius * 1.15)}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = "#fff";
  context.fillText(text, x, y + radius * 0.06);
}

function lead(context: CanvasRenderingContext2D, { from, x, y }: Name, theme: Colours): void {
  if (!from) return;
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(x, y);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1;
  context.stroke();
}

function write(context: CanvasRenderingContext2D, name: Name, theme: Colours): void {
  context.font = font(name);
  context.textAlign = name.anchor === "middle" ? "center" : name.anchor;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.paper;
  context.strokeText(name.text, name.x, name.y);
  context.fillStyle = theme.ink;
  context.fillText(name.text, name.x, name.y);
}

function font({ strong }: Name): string {
  return `${strong ? 700 : 400} ${SIZE}px ${FONT}`;
}
