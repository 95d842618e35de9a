/** The names of all things that have a page, where no server finds them: a file, fetched when first needed. */

import { entry, type Entry, type Named } from "./ranking.ts";

let fetched: Promise<Entry[]> | undefined;

/** Returns what is in the file of names at `address`; nothing where it cannot be had. */
export function names(address: string): Promise<Entry[]> {
  fetched ??= read(new URL(address, document.baseURI)).catch(() => []);
  return fetched;
}

// Addresses in the file are those of files beside it.
async function read(address: URL): Promise<Entry[]> {
  const answer = await fetch(address);
  const found = (await answer.json()) as Named[];
  return found.map((each) => entry({ ...each, address: new URL(each.address, address).href }));
}
