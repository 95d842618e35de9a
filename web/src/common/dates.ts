/** Dates as people read them; a year or a month stays one. */

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;

/** Returns a day, month or year as recorded in words, or `text` itself where it is none. */
export function spelled(text: string): string {
  return parts(text).join(" ");
}

/**
 * Returns from when to when in words, with what both dates have in common said once. Where one date is only
 * known to lie in the year or month of the other, a dash would read as a stretch between them.
 */
export function span(start: string, end: string): string {
  if (start === end) return spelled(start);
  if (start.startsWith(end) || end.startsWith(start)) return `${spelled(start)}, to ${spelled(end)}`;
  const [first, last] = [parts(start), parts(end)];
  let shared = 0;
  if (first.length === last.length)
    while (shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared += 1;
  const from = first.slice(0, first.length - shared);
  const dash = from.length === 1 && last.length - shared === 1 ? "–" : " – ";
  return `${from.join(" ")}${dash}${last.join(" ")}`;
}

function parts(text: string): string[] {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year) return [text];
  return [
    ...(day ? [String(Number(day))] : []),
    ...(month ? [MONTHS[Number(month) - 1] ?? month] : []),
    year,
  ];
}
