/** How much is shown: read on the page, and read out when it changes. */

import { h } from "../../common/dom.ts";
import type { Model } from "../model.ts";
import { announced } from "../words.ts";

const PAUSE = 300;

/** Returns a line that says how much `model` shows, a moment after the last change. */
export function status(model: Model): HTMLElement {
  const line = h("p", { class: "cn-status", role: "status" }, announced(model.seen));
  let waiting = 0;
  model.follow(() => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (line.textContent !== announced(model.seen)) line.textContent = announced(model.seen);
    }, PAUSE);
  });
  return line;
}
