/** Fields that leave of a list what holds the words typed there. */

import { h } from "../common/dom.ts";
import { announce } from "./announcing.ts";

const NOTHING = "Nothing here holds all of these words. Fewer words, or parts of them, leave more.";

/** Shows each field that says in `data-filter` which element it filters, and lets it. */
export function filtering(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-filter]")) {
    const list = document.getElementById(field.dataset["filter"] ?? "");
    const holder = field.closest<HTMLElement>("[hidden]");
    if (!list || !holder) continue;
    holder.hidden = false;
    const none = h("p", { class: "unknown", hidden: true }, NOTHING);
    holder.after(none);
    announce(""); // what is there before it speaks is heard
    field.addEventListener("input", () => {
      const left = leave(list, field.value);
      none.hidden = left > 0;
      announce(left ? `${left.toLocaleString("en")} found` : NOTHING);
    });
  }
}

/** Hides what of `list` does not hold `words`, opens what holds them, and returns how much is left. */
export function leave(list: HTMLElement, words: string): number {
  const wanted = words.trim().toLowerCase();
  let left = 0;
  for (const entry of list.querySelectorAll<HTMLElement>("[data-filtered]")) {
    const fits = holds(entry.textContent ?? "", wanted);
    entry.hidden = !fits;
    left += Number(fits);
    const around = entry.closest("details");
    if (fits && wanted && around) around.open = true;
  }
  return left;
}

/** Tells whether `text` holds each word of `wanted`, which is in small letters. */
export function holds(text: string, wanted: string): boolean {
  const folded = text.toLowerCase();
  return wanted.split(/\s+/).every((word) => folded.includes(word));
}
