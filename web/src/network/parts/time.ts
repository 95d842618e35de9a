/** When: a histogram of meetings, the two ends of the window, steps, and play. */

import { fill, h, s } from "../../common/dom.ts";
import { at } from "../data.ts";
import { firstDay } from "../days.ts";
import type { Model } from "../model.ts";
import { moved } from "../window.ts";
import { number } from "../words.ts";

const BEAT = 900;
const TALL = 36;

/** Returns the controls of time, or nothing where there is only one step of it. */
export function time(model: Model): HTMLElement | null {
  if (model.times.length < 2) return null;
  const said = h("output", { class: "cn-window" });
  const sliders = [end(model, "From", "from"), end(model, "Until", "until")];
  model.follow(() => {
    const { from, until, cumulative } = model.state;
    const first = cumulative ? 0 : from;
    said.textContent = `${at(model.times, first).label} – ${at(model.times, until).label}`;
  });
  return h(
    "div",
    { class: "cn-time" },
    said,
    histogram(model),
    axis(model),
    ...sliders,
    ways(model),
    steps(model),
  );
}

function histogram(model: Model): SVGSVGElement {
  const counts = model.times.map(
    ({ start, end }) =>
      model.data.meetings.filter(
        (meeting) => firstDay(meeting.start) >= start && firstDay(meeting.start) <= end,
      ).length,
  );
  const most = Math.max(...counts);
  const bars = counts.map((count, place) => {
    const tall = (TALL * count) / most;
    const label = `${at(model.times, place).label}: ${number(count, "meeting")}`;
    return s("rect", { x: place + 0.1, y: TALL - tall, width: 0.8, height: tall }, s("title", {}, label));
  });
  model.follow(() => {
    const { from, until, cumulative } = model.state;
    for (const [place, bar] of bars.entries())
      bar.classList.toggle("cn-within", (cumulative || place >= from) && place <= until);
  });
  const said = `Meetings by time, at most ${most} in one step`;
  const box = `0 0 ${counts.length} ${TALL}`;
  return s("svg", { viewBox: box, preserveAspectRatio: "none", role: "img", "aria-label": said }, ...bars);
}

/** Returns what the histogram begins and ends with. */
function axis({ times }: Model): HTMLElement {
  const [first, last] = [at(times, 0), at(times, times.length - 1)];
  return h("p", { class: "cn-axis" }, h("span", {}, first.label), h("span", {}, last.label));
}

function end(model: Model, label: string, which: "from" | "until"): HTMLElement {
  const slider = h("input", { type: "range", min: 0, max: model.times.length - 1, step: 1, oninput: slide });
  function slide(): void {
    const value = Number(slider.value);
    const { from, until } = model.state;
    model.change(which === "from" ? { from: Math.min(value, until) } : { until: Math.max(value, from) });
  }
  model.follow(() => {
    slider.value = String(model.state[which]);
    slider.setAttribute("aria-valuetext", at(model.times, model.state[which]).label);
    slider.disabled = which === "from" && model.state.cumulative;
  });
  return h("label", {}, label, slider);
}

function ways(model: Model): HTMLElement {
  const way = (label: string, cumulative: boolean) => {
    const radio = h("input", { type: "radio", name: "cn-way", onchange: () => model.change({ cumulative }) });
    model.follow(() => {
      radio.checked = model.state.cumulative === cumulative;
    });
    return h("label", {}, radio, label);
  };
  return h("div", { class: "cn-ways" }, way("In the window", false), way("All before its end", true));
}

/** Returns the buttons that move the window, and the one that plays where motion is welcome. */
function steps(model: Model): HTMLElement {
  const button = (label: string, onclick: () => void) => h("button", { type: "button", onclick }, label);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const earlier = button("Earlier", () => model.change(moved(model, -1)));
  const later = button("Later", () => model.change(moved(model, 1)));
  return h("div", { class: "cn-row" }, earlier, later, still ? null : play(model));
}

function play(model: Model): HTMLButtonElement {
  let beat = 0;
  const button = h("button", { type: "button", onclick: () => (beat ? stop() : start()) }, "Play");
  function stop(): void {
    clearInterval(beat);
    beat = 0;
    fill(button, "Play");
  }
  function start(): void {
    if (model.state.until === model.times.length - 1) model.change(moved(model, "first"));
    beat = window.setInterval(next, BEAT);
    fill(button, "Pause");
  }
  function next(): void {
    if (!button.isConnected || model.state.until === model.times.length - 1) stop();
    else model.change(moved(model, 1));
  }
  return button;
}
