/** Files of what is seen. */

import { h } from "../../common/dom.ts";
import { FORMATS, type Maker, save } from "../exports.ts";
import type { Model } from "../model.ts";
import { period } from "../seen.ts";

/** Returns a button for each format. */
export function files(model: Model): HTMLElement {
  const said = h("p", { class: "cn-note", role: "status" });
  const button = (format: string, make: Maker) =>
    h(
      "button",
      { type: "button", onclick: () => void saved(model, format, make, said) },
      format.toUpperCase(),
    );
  const buttons = Object.entries(FORMATS).map(([format, make]) => button(format, make));
  return h("div", {}, h("div", { class: "cn-row" }, ...buttons), said);
}

async function saved(model: Model, format: string, make: Maker, said: HTMLElement): Promise<void> {
  const name = filename(model, format);
  save(name, await make(model));
  said.textContent = `Saved as ${name}`;
}

function filename({ data, times, state }: Model, format: string): string {
  const days = period(times, state).filter(Boolean).join("-to-");
  return ["comity", data.view, days].filter(Boolean).join("-") + `.${format}`;
}
