/** In a folder of files, which reads no query: the way from an address with one to what it asks for. */

import { announce } from "./announcing.ts";
import { answered } from "./answering.ts";
import { narrowed } from "./narrowing.ts";
import { canonical, states } from "./states.ts";

/** Leads to the file of what the address asks for, else finds it here, else says that it cannot be had. */
export function leading(): void {
  const told = document.querySelector<HTMLElement>("[data-states]");
  if (told) void lead(told, once(new URLSearchParams(location.search)));
}

async function lead(told: HTMLElement, asked: URLSearchParams): Promise<void> {
  const path = told.dataset["path"] ?? "";
  if (location.search && tooFew(told, asked)) return;
  const [wanted = "", turned = ""] = ways(path, asked);
  if (!wanted.includes("?")) return;
  const there = await states(told.dataset["states"] ?? "");
  const found = there.get(wanted) ?? there.get(turned) ?? elsewhere(told, asked);
  if (found) return location.replace(found + location.hash);
  stand(asked);
  if ((await narrowed(there, path, asked)) || (await answered(asked))) return detached();
  told.hidden = false;
  announce(told.textContent ?? "");
}

// What is asked twice is asked once.
function once(asked: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...new Map([...asked].map((field) => [String(field), field])).values()]);
}

/** Tells whether a page that needs two values was asked for fewer, and says so in its words for that. */
function tooFew(told: HTMLElement, asked: URLSearchParams): boolean {
  const words = told.dataset["few"];
  if (!words || [...asked].filter(([, value]) => value).length > 1) return false;
  stand(asked);
  told.textContent = words;
  told.hidden = false;
  announce(words);
  return true;
}

// The same as data, which the foot of the page offers, is of another state.
function detached(): void {
  for (const files of document.querySelectorAll("[data-alternates]")) files.remove();
}

// Two meetings the other way round are the same comparison.
function ways(path: string, asked: URLSearchParams): string[] {
  return [asked, new URLSearchParams([...asked].toReversed())].map((each) => canonical(path, each));
}

/** Returns the address of the page that answers what this one was asked, where one does. */
function elsewhere({ dataset: { otherwise } }: HTMLElement, asked: URLSearchParams): string | null {
  const given = [...asked].filter(([, value]) => value);
  return otherwise ? `${otherwise}?${new URLSearchParams(given)}` : null;
}

// What was chosen stays chosen, on the way back too, as on a page that a server makes.
function stand(asked: URLSearchParams): void {
  for (const name of new Set(asked.keys())) {
    const named = `main :is(input, select)[name="${CSS.escape(name)}"]`;
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(named);
    for (const [place, field] of fields.entries()) put(field, asked.getAll(name), place);
  }
}

function put(field: HTMLInputElement | HTMLSelectElement, values: string[], place: number): void {
  if (field instanceof HTMLSelectElement)
    choose(field, field.multiple ? values : [values[place] ?? field.value]);
  else field.value = field.defaultValue = values[place] ?? field.value;
}

function choose({ options }: HTMLSelectElement, values: string[]): void {
  for (const option of options) option.defaultSelected = values.includes(option.value);
  for (const option of options) option.selected = option.defaultSelected;
}
