// Points on the earth as literals: geo:wktLiteral (OGC GeoSPARQL 1.1, 8.5).
import type { Term } from "./terms.ts";

/** Longitude and latitude in degrees. */
export type Point = [number, number];

const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
const NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)";
const POINT = new RegExp(
  `^\\s*(?:<([^>]*)>)?\\s*POINT\\s*Z?\\s*\\(\\s*${NUMBER}\\s+${NUMBER}[^()]*\\)\\s*$`,
  "i",
);
// Longitude comes first in what is meant where none is named, latitude in the other.
const CRS84 = /\/CRS84$/;
const WGS84 = /\/EPSG\/[^/]*\/4326$/;

/** Returns the point that a term is, or nothing: other shapes and other systems of reference are none. */
export function pointOf(term: Term | null | undefined): Point | null {
  if (term?.kind !== "literal" || term.datatype !== WKT) return null;
  const [, system = "", one, other] = POINT.exec(term.value) ?? [];
  if (one === undefined || (system && !CRS84.test(system) && !WGS84.test(system))) return null;
  const point: Point = WGS84.test(system) ? [Number(other), Number(one)] : [Number(one), Number(other)];
  return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90 ? point : null;
}
