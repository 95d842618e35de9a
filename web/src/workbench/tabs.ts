// Tabs over one panel: arrows, Home and End move between them (ARIA Authoring Practices, tabs).
import { fill, h } from "../common/dom.ts";

export interface Tab {
  id: string;
  name: string;
}

const MOVES: Readonly<Record<string, (at: number, number: number) => number>> = {
  ArrowLeft: (at, number) => (at + number - 1) % number,
  ArrowRight: (at, number) => (at + 1) % number,
  Home: () => 0,
  End: (_, number) => number - 1,
};

/** Puts tabs into a place and shows one; `show` fills the panel that they stand for, and hears who chose. */
export function tabs(
  place: HTMLElement,
  panel: HTMLElement,
  all: Tab[],
  chosen: string,
  show: (id: string, byHand: boolean) => void,
): void {
  const buttons = all.map(({ id, name }) =>
    h("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": panel.id }, name),
  );
  const choose = (at: number, byHand = true) => {
    buttons.forEach((button, number) => {
      button.setAttribute("aria-selected", String(number === at));
      button.tabIndex = number === at ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `tab-${all[at]?.id}`);
    show(all[at]?.id ?? "", byHand);
  };
  buttons.forEach((button, at) => {
    button.addEventListener("click", () => choose(at));
    button.addEventListener("keydown", (event) => {
      const next = MOVES[event.key]?.(at, buttons.length);
      if (next === undefined) return;
      event.preventDefault();
      buttons[next]?.focus();
      choose(next);
    });
  });
  place.setAttribute("role", "tablist");
  place.setAttribute("aria-label", "Views of the answer");
  panel.setAttribute("role", "tabpanel");
  fill(place, ...buttons);
  choose(
    Math.max(
      0,
      all.findIndex(({ id }) => id === chosen),
    ),
    false,
  );
}
