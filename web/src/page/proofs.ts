/** Opens and shuts all evidence of a page at once, in place of the link that loads the page anew. */

import { h } from "../common/dom.ts";
import { announce } from "./announcing.ts";

/** Turns the link to all evidence, if there is one, into a button. */
export function proofs(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-proofs]");
  if (!link) return;
  const button = h("button", { type: "button" });
  let opened = link.dataset["proofs"] === "shut";
  const show = () => (button.textContent = opened ? "Close all evidence" : "Show all evidence");
  button.addEventListener("click", () => {
    opened = !opened;
    const every = document.querySelectorAll<HTMLDetailsElement>("details.proof");
    for (const each of every) each.open = opened;
    show();
    announce(`${every.length} pieces of evidence ${opened ? "open" : "closed"}`);
  });
  show();
  link.replaceWith(button);
}
