/** The view of a network: in a page or a file that says where its data are, or as a widget of a notebook. */

import type { Data } from "./network/data.ts";
import { mount } from "./network/mount.ts";

/** What a notebook gives a widget (https://anywidget.dev/en/afm). */
interface Widget {
  readonly model: { get(name: "data" | "still"): string };
  readonly el: HTMLElement;
}

/** Returns the data that `root` names: an element of its page, or an address. */
async function data(root: HTMLElement): Promise<Data> {
  const { network = "", source } = root.dataset;
  if (source) return (await fetch(source)).json();
  return JSON.parse(document.getElementById(network)?.textContent ?? "");
}

for (const root of document.querySelectorAll<HTMLElement>("[data-network]"))
  void data(root).then((found) => mount(root, found, true));

/** Hides what stands for a widget where none can be. */
function replace(name: string): void {
  for (const still of document.querySelectorAll<HTMLElement>("[data-comity-still]"))
    if (still.dataset["comityStill"] === name) still.hidden = true;
}

export default {
  render: ({ model, el }: Widget) => {
    replace(model.get("still"));
    return mount(el, JSON.parse(model.get("data")), false);
  },
};
