// The bar under the editor: buttons, each of which opens a panel or does one thing.
import { fill, h, type Child } from "../common/dom.ts";

export interface Tool {
  name: string;
  /** Returns what its panel holds, or does its one thing and returns nothing. */
  use: () => Child[] | null;
}

/** Puts the tools into the bar; one panel is open at a time, and Escape closes it. */
export function tools(bar: HTMLElement, panel: HTMLElement, all: Tool[]): void {
  const buttons = all.map((tool) => button(tool, panel, () => shut()));
  const shut = () => {
    panel.hidden = true;
    buttons.forEach(
      (each) => each.hasAttribute("aria-expanded") && each.setAttribute("aria-expanded", "false"),
    );
  };
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    const opener = buttons.find((each) => each.getAttribute("aria-expanded") === "true");
    shut();
    opener?.focus();
  });
  bar.append(...buttons);
}

function button({ name, use }: Tool, panel: HTMLElement, shut: () => void): HTMLButtonElement {
  const made = h("button", { type: "button" }, name);
  made.addEventListener("click", () => {
    const open = made.getAttribute("aria-expanded") === "true";
    shut();
    const held = open ? null : use();
    if (!held) return;
    made.setAttribute("aria-expanded", "true");
    panel.hidden = false;
    panel.setAttribute("aria-label", name);
    fill(panel, ...held);
  });
  return made;
}
