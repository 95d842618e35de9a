// Rows in the order of one column: numbers by size, dates by time, all else as people read it.
import { numberOf, shown, type Naming, type Row, type Term } from "./terms.ts";

export interface Order {
  at: number;
  down: boolean;
}

/** Returns rows in an order, what is not bound last whichever the direction; without one, as they came. */
export function ordered(rows: Row[], order: Order | null, naming: Naming): Row[] {
  if (!order) return rows;
  const { at, down } = order;
  const [empty, bound] = [rows.filter((row) => !row[at]), rows.filter((row) => row[at])];
  const sign = down ? -1 : 1;
  return [...bound.sort((one, other) => sign * compared(one[at], other[at], naming)), ...empty];
}

function compared(one: Term | null | undefined, other: Term | null | undefined, naming: Naming): number {
  const size = numberOf(one) - numberOf(other);
  return Number.isNaN(size) ? collator.compare(shown(one, naming), shown(other, naming)) : size;
}

const collator = new Intl.Collator("en", { numeric: true });
