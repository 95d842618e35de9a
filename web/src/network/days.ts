/** Recorded dates as days, and the steps of the slider. */

/** The first and the last day of a period, both within it, and what it is called. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

/** Returns the first day of a date that may be a day, a month or a year. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Returns the last day of a date that may be a day, a month or a year. */
export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7) || 12)];
  return dayBefore(year, month);
}

/** Tells whether anything recorded from `start` to `end` may have been between the days `from` and `until`. */
export function touches(start: string, end: string, from: string, until: string): boolean {
  return firstDay(start) <= until && lastDay(end) >= from;
}

const MOST_QUARTERS = 60;

/** Returns the quarters, or the years where those would be too many, that hold the days from `first` to `last`. */
export function steps(first: string, last: string): Period[] {
  if (!first) return [];
  const months = quarters(first, last) > MOST_QUARTERS ? 12 : 3;
  const found: Period[] = [];
  for (let [year, month] = begin(first, months); iso(year, month) <= last;) {
    found.push(period(year, month, months));
    [year, month] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1];
  }
  return found;
}

function quarters(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1) * 4;
}

function begin(day: string, months: number): [number, number] {
  const month = Number(day.slice(5, 7));
  return [Number(day.slice(0, 4)), month - ((month - 1) % months)];
}

function period(year: number, month: number, months: number): Period {
  const label = months === 12 ? `${year}` : `${year} Q${(month + 2) / 3}`;
  return { start: iso(year, month), end: dayBefore(year, month + months - 1), label };
}

function iso(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

function dayBefore(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
