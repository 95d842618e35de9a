/** Which nodes and links are shown, and how. */

import { h } from "../../common/dom.ts";
import type { Group } from "../data.ts";
import type { Model } from "../model.ts";
import { capital } from "../legend.ts";
import type { Colouring, Labels, Sizes, State } from "../state.ts";

type Choice = readonly [value: string, label: string];

/** Returns the filters that the view takes: kinds, series, stance, least weight. */
export function filters(model: Model): HTMLElement {
  const series = [...new Set(model.data.meetings.map((meeting) => meeting.series))].filter(Boolean).sort();
  const stances = model.data.stances.map(({ rank, label }): Choice => [String(rank), `${label} or firmer`]);
  return h(
    "div",
    {},
    ...model.data.modes.map((kind) => groups(model, kind)),
    series.length > 1 ? select(model, "Series", "series", [["", "All"], ...series.map(twice)]) : null,
    stances.length
      ? select(
          model,
          "Stance at the meeting",
          "firmness",
          [["0", "Any, or none recorded"], ...stances],
          Number,
        )
      : null,
    least(model),
    h("button", { type: "button", onclick: () => model.change(model.first) }, "Clear all filters"),
  );
}

/** Returns how the picture looks: names and sizes. */
export function looks(model: Model): HTMLElement {
  const labels: [Labels, string][] = [
    ["fitting", "Those that fit"],
    ["all", "All"],
    ["none", "None"],
  ];
  const sizes: [Sizes, string][] = [
    ["strength", "By strength"],
    ["links", "By number of links"],
    ["same", "All the same"],
  ];
  const colours: [Colouring, string][] = [
    ["kind", "By kind"],
    ["first", "By year of the first meeting"],
    ["none", "All the same"],
  ];
  return h(
    "div",
    {},
    select(model, "Names", "labels", labels),
    select(model, "Size of nodes", "sizes", sizes),
    select(model, "Colour of nodes", "colours", colours),
    frozen(model),
  );
}

function frozen(model: Model): HTMLElement {
  const input = h("input", { type: "checkbox", onchange: () => model.change({ frozen: input.checked }) });
  model.follow(() => {
    input.checked = model.state.frozen;
  });
  return h("label", { class: "cn-check" }, input, "Freeze sizes: one scale for all windows");
}

function groups(model: Model, kind: string): HTMLElement | null {
  const of = [...model.data.groups.entries()].filter(([, group]) => group.kind === kind);
  const boxes = of.map(([place, group]) => box(model, group, place));
  return boxes.length > 1 ? h("fieldset", {}, h("legend", {}, capital(kind)), ...boxes) : null;
}

function box(model: Model, { name }: Group, place: number): HTMLElement {
  const input = h("input", { type: "checkbox", onchange: toggle });
  function toggle(): void {
    const hidden = new Set(model.state.hidden);
    if (input.checked) hidden.delete(place);
    else hidden.add(place);
    model.change({ hidden });
  }
  model.follow(() => {
    input.checked = !model.state.hidden.has(place);
  });
  return h("label", {}, input, name);
}

function least(model: Model): HTMLElement {
  const field = h("input", { type: "number", min: 0, step: "any", inputmode: "decimal", onchange: set });
  function set(): void {
    model.change({ least: Math.max(Number(field.value), 0) });
  }
  model.follow(() => {
    field.value = String(model.state.least);
  });
  return h("label", { class: "cn-field" }, "Least weight of a link", field);
}

function select(
  model: Model,
  label: string,
  part: keyof State,
  choices: readonly Choice[],
  as: (text: string) => string | number = String,
): HTMLElement {
  const options = choices.map(([value, words]) => h("option", { value }, words));
  const field = h("select", { onchange: () => model.change({ [part]: as(field.value) }) }, ...options);
  model.follow(() => {
    field.value = String(model.state[part]);
  });
  return h("label", { class: "cn-field" }, label, field);
}

function twice(text: string): Choice {
  return [text, text];
}
