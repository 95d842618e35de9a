/** What a page of a network is given: the rows that prove its links, and what their things are called. */

/** A kind of node with its mark: a letter, a colour, and an outline of radius one, or a disc. */
export interface Group {
  readonly kind: string;
  readonly name: string;
  /** The group as it is recorded; empty where it is not, and a name says so. */
  readonly recorded: string;
  readonly letter: string;
  readonly colour: string;
  readonly outline: readonly (readonly [number, number])[];
}

/** A node, by the place of its group, and where it stands, y downwards. */
export interface Thing {
  readonly id: string;
  readonly iri: string;
  readonly label: string;
  readonly short: string;
  readonly group: number;
  readonly x: number;
  readonly y: number;
}

/** A meeting with its dates as recorded: a day, a month or a year. */
export interface Meeting {
  readonly iri: string;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly series: string;
}

/** A few words of a source; what is not recorded is empty. */
export interface Passage {
  readonly iri: string;
  readonly wording: string;
  readonly language: string;
  readonly source: string;
  readonly link: string;
}

/** A level of stance. */
export interface Stance {
  readonly rank: number;
  readonly label: string;
}

/** Source, target or -1, thing counted, meeting, passage or -1 as places in lists; rank of the stance or 0. */
export type Row = readonly [
  source: number,
  target: number,
  thing: number,
  meeting: number,
  passage: number,
  rank: number,
];

export interface Data {
  readonly view: string;
  readonly title: string;
  readonly meaning: string;
  /** What one thing counted is called, such as meeting, and what several are. */
  readonly counts: readonly [string, string];
  readonly modes: readonly string[];
  readonly newman: boolean;
  readonly filters: string;
  readonly least: number;
  readonly dataset: string;
  readonly digest: string;
  readonly date: string;
  readonly groups: readonly Group[];
  readonly nodes: readonly Thing[];
  readonly meetings: readonly Meeting[];
  readonly passages: readonly Passage[];
  readonly stances: readonly Stance[];
  /** The labels of the things counted. */
  readonly things: readonly string[];
  readonly rows: readonly Row[];
  /** The only pairs of nodes that may be linked, where the network is thinned. */
  readonly kept: readonly (readonly [number, number])[] | null;
}

/** Returns the entry of `list` at `place`; throws where the data are not whole. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`found no entry ${place}; expected ${list.length} or fewer`);
  return found;
}
