/** What the names in a drawing leave unsaid, in words: short names, and nodes without one. */

import type { Scene } from "./scene.ts";
import { number } from "./words.ts";

/** Returns what short names stand for, and how many names had no room. */
export function unsaid({ spots, names }: Pick<Scene, "spots" | "names">): string {
  const written = new Map(names.map(({ place, text }) => [place, text]));
  const brief = spots
    .map(({ thing, place }) => ({ ...thing, text: written.get(place) }))
    .filter(({ short, label, text }) => short && short !== label && text === short)
    .map(({ short, label }) => `${short}: ${label}`);
  const without = spots.filter(({ place }) => !written.has(place)).length;
  const sorted = brief.sort((one, other) => one.localeCompare(other, "en"));
  const said = [
    sorted.length ? `${sorted.join("; ")}.` : "",
    without ? `For want of room ${number(without, "node")} without a name.` : "",
  ];
  return said.filter(Boolean).join(" ");
}
