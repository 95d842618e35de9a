/** The whole view of a network in an element of a page, a file or a notebook. */

import { fill, h } from "../common/dom.ts";
import { addresses } from "./address.ts";
import type { Data } from "./data.ts";
import { drawing } from "./drawing.ts";
import { Model } from "./model.ts";
import { LINKS, NODES } from "./parts/entries.ts";
import { files } from "./parts/files.ts";
import { filters, looks } from "./parts/filters.ts";
import { panel } from "./parts/panel.ts";
import { search } from "./parts/search.ts";
import { stage } from "./parts/stage.ts";
import { status } from "./parts/status.ts";
import { table } from "./parts/table.ts";
import { time } from "./parts/time.ts";
import { read, written } from "./state.ts";

const WIDE = "(min-width: 60em)";

/**
 * Puts the view of `data` into `root` in place of what is there; returns what takes it away.
 * One that is all of a page keeps its state in the address.
 */
export function mount(root: HTMLElement, data: Data, addressed: boolean): () => void {
  const model = new Model(data, addresses(root.dataset["things"] ?? ""));
  if (addressed) bind(model, root.dataset["state"] ?? "");
  const { figure, start } = stage(model);
  const controls = h("div", { class: "cn-controls" }, ...groups(model, root.dataset["page"] ?? ""));
  const twin = h("div", { class: "cn-tables" }, table(model, LINKS), table(model, NODES));
  const paper = h("div", { class: "cn-paper" });
  const side = h("div", { class: "cn-side" }, panel(model));
  const view = h("div", { class: "cn-view" }, status(model), controls, figure, paper, side, twin);
  view.addEventListener("keydown", (event) => event.key === "Escape" && model.leave());
  root.classList.add("comity-network");
  fill(root, view);
  const end = start();
  const print = () => fill(paper, drawing(model));
  addEventListener("beforeprint", print);
  return () => (removeEventListener("beforeprint", print), end(), fill(root));
}

/** Keeps the state of the view in the fragment of the address; where that says nothing it is as it was `saved`. */
function bind(model: Model, saved: string): void {
  const { data, times, first } = model;
  const take = () => model.change(read(data, times, location.hash.slice(1) || saved, first));
  take();
  addEventListener("hashchange", take);
  model.follow(() => {
    const said = written(data, times, model.state, first);
    if (said !== location.hash.slice(1)) history.replaceState(history.state, "", `#${said}`);
  });
}

function groups(model: Model, page: string): HTMLElement[] {
  const wide = matchMedia(WIDE).matches;
  const parts: [string, HTMLElement | null, boolean][] = [
    ["Find", search(model), true],
    ["When", time(model), true],
    ["Filter", filters(model), wide],
    ["Look", looks(model), false],
    ["Save", files(model, page), wide],
  ];
  return parts.flatMap(([name, part, open]) =>
    part ? [h("details", { open }, h("summary", {}, name), part)] : [],
  );
}
