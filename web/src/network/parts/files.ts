/** Files of what is seen. */

import { h } from "../../common/dom.ts";
import { type Format, FORMATS, html, save } from "../formats/formats.ts";
import type { Model } from "../model.ts";
import { period } from "../seen.ts";

/** Returns a button for each format, that of one HTML file where a site makes such at the address `page`. */
export function files(model: Model, page: string): HTMLElement {
  const said = h("p", { class: "cn-note", role: "status" });
  const button = (format: Format) =>
    h("button", { type: "button", onclick: () => void saved(model, format, said) }, format.name);
  const offered = page ? [...FORMATS, html(page)] : FORMATS;
  return h("div", {}, h("div", { class: "cn-row" }, ...offered.map(button)), said);
}

async function saved(model: Model, { ending, make }: Format, said: HTMLElement): Promise<void> {
  const name = filename(model, ending);
  try {
    save(name, await make(model));
    said.textContent = `Saved as ${name}`;
  } catch (error) {
    said.textContent = `Not saved: ${error instanceof Error ? error.message : error}`;
  }
}

function filename({ data, times, state }: Model, ending: string): string {
  const days = period(times, state).filter(Boolean).join("-to-");
  return ["comity", data.view, days].filter(Boolean).join("-") + `.${ending}`;
}
