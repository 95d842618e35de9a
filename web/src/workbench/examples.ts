// The questions beside the editor: filtered as one types, run or taken as a start.
import { fetched } from "./schema.ts";

export interface Example {
  name: string;
  summary: string;
  tags: string[];
  query: string;
}

export interface Use {
  start: (query: string) => void;
  run: (query: string) => void;
}

/** Lets the examples that the page lists be searched, run, and taken as a start. */
export function examples(
  list: HTMLElement,
  filter: HTMLInputElement,
  address: string,
  use: Use,
): (name: string) => Promise<string> {
  const read = fetched<Example[]>(address);
  const query = async (name: string) => (await read()).find((each) => each.name === name)?.query ?? "";
  filter.addEventListener("input", () => filtered(list, filter.value));
  list.addEventListener("click", (event) => void chosen(event, query, use));
  return query;
}

async function chosen(event: Event, query: (name: string) => Promise<string>, use: Use): Promise<void> {
  const target = (event.target as Element).closest<HTMLElement>("[data-start], [data-run]");
  if (!target) return;
  event.preventDefault();
  const { start, run } = target.dataset;
  const text = await query(run ?? start ?? "");
  if (run === undefined) use.start(text);
  else use.run(text);
}

/** Shows the examples that have all words of a text, and opens the groups in which there are some. */
export function filtered(list: HTMLElement, text: string): void {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  for (const group of list.querySelectorAll("details")) {
    const items = [...group.querySelectorAll("li")];
    const found = items.filter((item) => fits(item, words));
    for (const item of items) item.hidden = !found.includes(item);
    group.hidden = !found.length;
    counted(group, words.length ? `${found.length} of ${items.length}` : `${items.length}`);
    if (words.length) group.open = true;
  }
}

function counted(group: HTMLElement, words: string): void {
  const number = group.querySelector("summary small");
  if (number) number.textContent = words;
}

function fits({ textContent, dataset }: HTMLElement, words: string[]): boolean {
  const text = `${textContent} ${dataset["words"] ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
