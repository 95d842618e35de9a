// What the panels of the bar hold: a link, code for other tools, a question file, blanks to open.
import { h, type Child } from "../common/dom.ts";
import { constants, opened, type Constant } from "./blanks.ts";
import { snippets, type Snippet } from "./code.ts";
import { decorated, fileName } from "./decorators.ts";
import { copy, save } from "./saving.ts";

const TOO_LONG =
  "This query is too long for an address, which browsers and programs for mail would cut: send it as a file.";

const SPARQL = "application/sparql-query";
const OPTIONAL =
  "A question and its tags make the file one for the questions of Comity; without them it holds the query.";

export type Say = (words: string) => void;

/** Returns the address of a query, to copy; where it would be too long, the query as a file. */
export function sharing(address: string | null, query: string, say: Say): Child[] {
  if (address === null) return [h("p", {}, TOO_LONG), h("p", { class: "bar" }, filing(query))];
  const field = h("input", { readonly: true, value: address, "aria-label": "Address of this query" });
  field.addEventListener("focus", () => field.select());
  return [
    h("p", {}, "This address opens the workbench with this query in it."),
    h("p", { class: "bar" }, field, copying(address, say)),
  ];
}

function filing(query: string): HTMLElement {
  const button = h("button", { type: "button" }, "Save query.rq");
  button.addEventListener("click", () => save(new Blob([query], { type: SPARQL }), "query.rq"));
  return button;
}

/** Returns how to ask a query elsewhere. */
export function code(query: string, endpoint: string | null, say: Say): Child[] {
  return snippets(query, endpoint).map((snippet, at) =>
    h(
      "details",
      { open: at === 0 },
      h("summary", {}, snippet.name),
      coded(snippet),
      h("p", { class: "bar" }, taking(snippet, say)),
    ),
  );
}

/** Returns the fields of the header of a question file, and what saves it. */
export function saved(query: string): Child[] {
  const summary = h("input", { name: "summary", placeholder: "Which …?" });
  const description = h("input", {
    name: "description",
    placeholder: "What is left out; what an empty answer means",
  });
  const tags = h("input", { name: "tags", placeholder: "agreements, topics" });
  const form = h(
    "form",
    { class: "fields" },
    h("p", {}, OPTIONAL),
    labelled("Question", summary),
    labelled("Description", description),
    labelled("Tags, with commas", tags),
    h("button", {}, "Save as .rq"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const header = {
      summary: summary.value,
      description: description.value,
      tags: tags.value
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    };
    save(new Blob([decorated(query, header)], { type: SPARQL }), fileName(summary.value));
  });
  return [form];
}

/** Returns the things of a query that can become blanks, each with what makes it one. */
export function opening(query: () => string, write: (query: string) => void): Child[] {
  const found = constants(query());
  if (!found.length)
    return [
      h("p", {}, "This query names no thing that could be a blank: only classes, properties and variables."),
    ];
  const rows = found.map((constant) =>
    h("li", { class: "bar" }, h("code", {}, constant.text), blanking(constant, query, write)),
  );
  return [
    h(
      "p",
      {},
      "A thing that becomes a blank can be changed in a field, and is a parameter of the saved file.",
    ),
    h("ul", { class: "rows" }, ...rows),
  ];
}

function blanking(
  { text, name }: Constant,
  query: () => string,
  write: (query: string) => void,
): HTMLElement {
  const field = h("input", { value: name, pattern: "\\w+", "aria-label": `Name of the blank for ${text}` });
  const button = h("button", { type: "button" }, "Make it a blank");
  button.addEventListener("click", () => {
    if (!field.reportValidity()) return;
    write(opened(query(), { text, name: field.value }));
    button.closest("li")?.remove();
  });
  return h("span", { class: "bar" }, field, button);
}

function labelled(words: string, field: HTMLElement): HTMLElement {
  return h("label", {}, words, field);
}

function coded({ text, file }: Snippet): HTMLElement {
  return file ? h("p", {}, `A notebook with this query: ${file}.`) : h("pre", { tabindex: 0 }, text);
}

function taking({ name, text, file }: Snippet, say: Say): HTMLElement {
  if (!file) return copying(text, say, ` ${name}`);
  const button = h("button", { type: "button" }, `Save ${file}`);
  button.addEventListener("click", () => save(new Blob([text], { type: "application/x-ipynb+json" }), file));
  return button;
}

function copying(text: string, say: Say, what = ""): HTMLElement {
  const button = h("button", { type: "button" }, `Copy${what}`);
  button.addEventListener(
    "click",
    () =>
      void copy(text).then((done) =>
        say(done ? "Copied." : "The browser does not let pages copy: select it and copy it yourself."),
      ),
  );
  return button;
}
