/** Tells people who do not see the screen what has changed, without moving them. */

import { h } from "../common/dom.ts";

let region: HTMLElement | undefined;

/** Says `words` when whoever listens is idle. */
export function announce(words: string): void {
  region ??= document.body.appendChild(h("div", { class: "unseen", role: "status" }));
  region.textContent = words;
}
