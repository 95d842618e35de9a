/** Where no server answers: the question of the page with other values, asked of the graph in this browser. */

import { fill, h } from "../common/dom.ts";
import { announce } from "./announcing.ts";
import type { Told } from "./answer.ts";
import { filledIn } from "./filling.ts";

/** Shows the answer to what is `asked`; tells whether the page has a question that could be asked so. */
export async function answered(asked: URLSearchParams): Promise<boolean> {
  const place = document.getElementById("answer");
  const settings = document.getElementById("answer-settings")?.textContent;
  const workbench = settings && (await filledIn(asked));
  if (!place || !workbench) return false;
  const told = { ...(JSON.parse(settings) as Told), workbench };
  announce("Asking the graph in this browser");
  fill(place, h("p", { class: "lead" }, "Asking the graph in this browser …"));
  const { answer } = (await import(
    new URL(told.script, document.baseURI).href
  )) as typeof import("./answer.ts");
  announce(await answer(place, told));
  return true;
}
