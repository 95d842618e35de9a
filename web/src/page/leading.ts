/** In a folder of files, which reads no query: the way from an address with one to the file that holds it. */

import { announce } from "./announcing.ts";
import { filledIn } from "./filling.ts";

/** Leads to the file of what the address asks for, else to its query, else says that there is none. */
export function leading(): void {
  const told = document.querySelector<HTMLElement>("[data-states]");
  if (told) void lead(told, new URLSearchParams(location.search));
}

async function lead(told: HTMLElement, asked: URLSearchParams): Promise<void> {
  const wanted = canonical(told.dataset["path"] ?? "", asked);
  if (!wanted.includes("?")) return;
  const found = (await files(told.dataset["states"] ?? "")).get(wanted) ?? (await filledIn(asked));
  if (found) return location.replace(found + location.hash);
  stand(asked);
  told.hidden = false;
  announce(told.textContent ?? "");
}

// What was chosen stays chosen, as on a page that a server makes.
function stand(asked: URLSearchParams): void {
  for (const name of new Set(asked.keys())) {
    const named = `main :is(input, select)[name="${CSS.escape(name)}"]`;
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(named);
    for (const [place, field] of fields.entries()) field.value = asked.getAll(name)[place] ?? field.value;
  }
}

/** Returns the address of `path` with what is `asked`: fields in order, none that is empty. */
export function canonical(path: string, asked: URLSearchParams): string {
  const given = new URLSearchParams([...asked].filter(([, value]) => value));
  given.sort(); // which keeps the order of values of one name
  return given.size ? `${path}?${given}` : path;
}

async function files(address: string): Promise<Map<string, string>> {
  const list = new URL(address, document.baseURI);
  const answer = await fetch(list).catch(() => null);
  const told = answer?.ok ? ((await answer.json()) as Record<string, string>) : {};
  return new Map(Object.entries(told).map(([state, file]) => [evened(state), new URL(file, list).href]));
}

function evened(state: string): string {
  const [path = "", query = ""] = state.split("?");
  return canonical(path, new URLSearchParams(query));
}
