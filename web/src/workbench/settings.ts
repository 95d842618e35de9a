// What the page says to the script: addresses, written by the server for the place that the page is at.
import type { Linked } from "./links.ts";
import type { Prefixes } from "./terms.ts";

export interface Store {
  /** The script of the worker, the engine, and the graph as N-Quads, plain or gzipped. */
  worker: string;
  engine: string;
  dump: string;
}

export interface Settings extends Linked {
  /** Where queries go; nothing where they run in this browser, on what `store` names. */
  endpoint: string | null;
  store: Store | null;
  prefixes: Prefixes;
  schema: string;
  examples: string;
  suggest: string | null;
  scripts: { syntax: string; pictures: string; map: string };
}

/** Returns the settings that stand in the page. */
export function settings(): Settings {
  const told = JSON.parse(document.getElementById("workbench-settings")?.textContent ?? "") as Settings;
  return { ...told, store: told.store && whole(told.store), scripts: whole(told.scripts) };
}

// A script that loads another takes its address from where it lies itself, not from the page.
function whole<Addresses extends object>(addresses: Addresses): Addresses {
  return Object.fromEntries(
    Object.entries(addresses).map(([name, at]) => [name, absolute(String(at))]),
  ) as Addresses;
}

/** Returns an address of the page as a whole one, for other programs. */
export function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
