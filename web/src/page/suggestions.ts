/** What the search box suggests while somebody types: a list to choose from by keys or by hand (ARIA combobox). */

import { fill, h } from "../common/dom.ts";
import { announce } from "./announcing.ts";
import { source, type Source, type Suggestion } from "./sources.ts";

const PAUSE = 120;
const LIST = "suggestions";

/** Lets the search box suggest, and be reached with the key `/`. */
export function suggestions(): void {
  const input = document.querySelector<HTMLInputElement>("form.find input[type=search]");
  if (!input) return;
  document.addEventListener("keydown", (event) => reach(event, input));
  const found = input.form && source(input.form.dataset);
  if (found) new Box(input, found);
}

function reach(event: KeyboardEvent, input: HTMLInputElement): void {
  const typing =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
}

class Box {
  private readonly list = h("ul", {
    id: LIST,
    role: "listbox",
    class: "suggestions",
    "aria-label": "Suggestions",
    hidden: true,
  });
  private timer = 0;
  private asked = 0;
  private chosen = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly source: Source,
  ) {
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": LIST,
      "aria-expanded": "false",
    }))
      input.setAttribute(name, value);
    input.after(this.list);
    input.addEventListener("input", () => this.wait());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => setTimeout(() => this.shut(), PAUSE));
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const text = this.input.value.trim();
    const turn = ++this.asked;
    if (!text) return this.shut();
    const found = await this.source(text);
    if (turn === this.asked) this.show(found);
  }

  private show(found: Suggestion[]): void {
    fill(this.list, ...found.map((each, place) => this.option(each, place)));
    this.choose(-1);
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    announce(found.length === 1 ? "1 suggestion" : `${found.length} suggestions`);
  }

  private option(each: Suggestion, place: number): HTMLElement {
    const told = [each.kind, each.years].filter(Boolean).join(", ");
    const go = (event: Event) => {
      event.preventDefault();
      this.open(each.address);
    };
    return h(
      "li",
      {
        id: `${LIST}-${place}`,
        role: "option",
        "aria-selected": "false",
        "data-address": each.address,
        onmousedown: go,
      },
      h("bdi", {}, each.label),
      " ",
      h("small", {}, told),
    );
  }

  private press(event: KeyboardEvent): void {
    const count = this.list.hidden ? 0 : this.list.children.length;
    if (event.key === "Escape" && count) this.shut();
    else if (event.key === "ArrowDown" && count) this.choose((this.chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) this.choose(this.chosen < 0 ? count - 1 : this.chosen - 1);
    else if (event.key === "Enter" && this.chosen >= 0) this.open(this.current()?.dataset["address"] ?? null);
    else return;
    event.preventDefault();
  }

  private choose(place: number): void {
    this.current()?.setAttribute("aria-selected", "false");
    this.chosen = place;
    const option = this.current();
    option?.setAttribute("aria-selected", "true");
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private current(): HTMLElement | undefined {
    return this.list.children[this.chosen] as HTMLElement | undefined;
  }

  private open(address: string | null): void {
    if (address) location.assign(address);
  }

  private shut(): void {
    this.asked++;
    this.list.hidden = true;
    this.chosen = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
