/** Buttons that copy a text of the page, such as an identifier. */

import { h } from "../common/dom.ts";
import { announce } from "./announcing.ts";

/** Puts a button behind each element that says in `data-copy` what is to be copied. */
export function copying(): void {
  if (!navigator.clipboard) return;
  for (const element of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const copy = () => void write(element.dataset["copy"] ?? "");
    element.after(" ", h("button", { type: "button", class: "small", onclick: copy }, "Copy"));
  }
}

async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  announce("Copied");
}
