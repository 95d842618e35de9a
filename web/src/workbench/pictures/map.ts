// Places on outlines of land (Natural Earth, in the public domain); no tiles, and no borders to take sides on.
import { geoEqualEarth, geoGraticule10, geoPath, type GeoProjection } from "d3-geo";
import type { MultiPoint } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json";
import { s } from "../../common/dom.ts";
import { pointOf, type Point } from "../points.ts";
import { columns, those } from "../shapes.ts";
import { numberOf, type Naming, type Table, type Term } from "../terms.ts";
import { calling, counted, cut, first, frame, marker, text, type Draw } from "./picture.ts";

interface Place {
  label: string;
  at: Point;
}

const MOST_LABELS = 40;
// Closer than this, outlines of this scale say nothing.
const NARROWEST = 12;
const outlines = land as unknown as Topology<{ land: GeometryCollection }>;

/** Draws the rows of a table at their points, or at their latitudes and longitudes. */
export const map: Draw = (table, naming, width) => {
  const places = placesOf(table, naming);
  const height = Math.round(Math.min(460, Math.max(220, width * 0.5)));
  const projection = fitted(places, width, height);
  const path = geoPath(projection);
  const background = [
    s("path", { class: "grid", d: path(geoGraticule10()) ?? "" }),
    s("path", { class: "land", d: path(feature(outlines, outlines.objects.land)) ?? "" }),
  ];
  const few = places.length > MOST_LABELS ? `; the first ${MOST_LABELS} are named` : "";
  const summary = `${counted(places.length, "place")}${few}. Outlines of land by Natural Earth, without borders.`;
  return { svg: frame(width, height, summary, ...background, ...drawn(places, projection, width)), summary };
};

function placesOf(table: Table, naming: Naming): Place[] {
  const found = columns(table);
  const [points] = those(found, "point");
  const [latitude] = those(found, "latitude");
  const [longitude] = those(found, "longitude");
  const name = first(table, "text", "entity");
  const called = name ? calling(table, name, naming) : () => "";
  const all = table.rows.flatMap((row): Place[] => {
    const at = points ? pointOf(row[points.at]) : both(row[longitude?.at ?? -1], row[latitude?.at ?? -1]);
    return at ? [{ label: called(row), at }] : [];
  });
  // Several rows may tell of one place.
  return [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
}

function both(longitude: Term | null | undefined, latitude: Term | null | undefined): Point | null {
  const point: Point = [numberOf(longitude), numberOf(latitude)];
  return point.every(Number.isFinite) ? point : null;
}

/** Returns a projection that shows all places, and enough around them to know where one is. */
function fitted(places: Place[], width: number, height: number): GeoProjection {
  const around = places.flatMap(({ at: [x, y] }) =>
    [-NARROWEST, NARROWEST].map((by) => [x + by, Math.max(-85, Math.min(85, y + by))]),
  );
  const points: MultiPoint = { type: "MultiPoint", coordinates: around };
  const extent: [[number, number], [number, number]] = [
    [8, 8],
    [width - 8, height - 8],
  ];
  const projection = geoEqualEarth();
  const all = { type: "Sphere" } as const;
  return (
    places.length ? projection.fitExtent(extent, points) : projection.fitExtent(extent, all)
  ).clipExtent([
    [0, 0],
    [width, height],
  ]);
}

function drawn(places: Place[], projection: GeoProjection, width: number): SVGElement[] {
  return places.flatMap(({ label, at }, index) => {
    const [x, y] = projection(at) ?? [0, 0];
    const [side, anchor] = x > width - 120 ? [-8, "end"] : [8, "start"];
    const name = text(x + Number(side), y + 4, cut(label, 28), String(anchor), "halo");
    return index < MOST_LABELS ? [marker(0, x, y, label), name] : [marker(0, x, y, label)];
  });
}
