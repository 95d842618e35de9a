// Dates as places on an axis: years with fractions, whatever precision they have.
import { ticks } from "d3-array";
import { s } from "../../common/dom.ts";
import { text } from "./picture.ts";

export interface Scale {
  domain: [number, number];
  range: [number, number];
}

const DATE = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/;

/** Returns a day, month or year as a year with a fraction; NaN where it is none. */
export function yearOf(value: string): number {
  const found = DATE.exec(value);
  if (!found) return NaN;
  const [, year, month = "01", day = "01"] = found;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
}

/** Returns where a number lies on a scale. */
export function at({ domain: [low, high], range: [start, end] }: Scale, value: number): number {
  return high === low ? (start + end) / 2 : start + ((value - low) / (high - low)) * (end - start);
}

/** Returns an axis of years from left to right, with lines that rise to `top`. */
export function years(scale: Scale, y: number, top: number): SVGElement[] {
  const [low, high] = scale.domain;
  const room = Math.max(2, Math.floor((scale.range[1] - scale.range[0]) / 70));
  const whole = ticks(low, high, room).filter(Number.isInteger);
  return (whole.length ? whole : [Math.floor(low)]).flatMap((year) => {
    const x = at(scale, Math.max(low, year));
    return [
      s("path", { class: "grid", d: `M${x} ${y}V${top}` }),
      text(x, y + 16, String(year), "middle", "quiet"),
    ];
  });
}
