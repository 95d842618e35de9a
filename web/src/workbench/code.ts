// The same query for other tools: Python, R, curl, a notebook.
import { formOf, type Form } from "./parts.ts";
import { FILES, MEDIA_TYPES } from "./runner.ts";

export interface Snippet {
  name: string;
  text: string;
  /** The name of a file to save it as, where it is one. */
  file?: string;
}

const TURTLE = ["cat(resp_body_string(answer))"];
const R_READING: Readonly<Record<Form, string[]>> = {
  SELECT: ["frame <- readr::read_csv(resp_body_string(answer))", "print(frame)"],
  ASK: ["print(resp_body_json(answer)$boolean)"],
  CONSTRUCT: TURTLE,
  DESCRIBE: TURTLE,
};

/** Returns how to ask a query elsewhere; without an endpoint, what works on the packaged graph. */
export function snippets(query: string, endpoint: string | null): Snippet[] {
  const python = pythonCode(query, endpoint);
  const notebook = { name: "Notebook", text: notebookOf(query, endpoint), file: "query.ipynb" };
  if (endpoint === null) return [{ name: "Python", text: python }, notebook];
  return [
    { name: "Python", text: python },
    { name: "R", text: rCode(query, endpoint) },
    { name: "curl", text: curlCommand(query, endpoint) },
    notebook,
  ];
}

function pythonCode(query: string, endpoint: string | null): string {
  return [
    ...opening(endpoint),
    `frame = kg.sparql(${pythonText(query)}).to_pandas()`,
    "print(frame)",
    "",
  ].join("\n");
}

function opening(endpoint: string | null): string[] {
  const extras = endpoint === null ? "pandas" : "pandas,remote";
  const graph = endpoint === null ? "" : JSON.stringify(endpoint);
  return [`# pip install "comity[${extras}]"`, "import comity", "", `kg = comity.open(${graph})`];
}

// A raw text keeps backslashes; only a query with three quotes in it needs another way.
function pythonText(query: string): string {
  return query.includes('"""') || /["\\]$/.test(query) ? JSON.stringify(query) : `r"""\n${query.trim()}\n"""`;
}

function rCode(query: string, endpoint: string): string {
  const dashes = query.includes(']--"') ? "-----" : "--";
  const form = formOf(query);
  const packages = form === "SELECT" ? 'c("httr2", "readr")' : '"httr2"';
  return [
    `library(httr2)   # install.packages(${packages})`,
    "",
    `query <- r"${dashes}[\n${query.trim()}\n]${dashes}"`,
    `answer <- request(${JSON.stringify(endpoint)}) |>`,
    `  req_headers(Accept = "${MEDIA_TYPES[FILES[form]]}") |>`,
    "  req_body_form(query = query) |>",
    "  req_perform()",
    ...R_READING[form],
    "",
  ].join("\n");
}

function curlCommand(query: string, endpoint: string): string {
  const quoted = query.trim().replaceAll("'", "'\\''");
  return `curl --fail-with-body '${endpoint}' \\\n  -H 'Accept: ${MEDIA_TYPES[FILES[formOf(query)]]}' \\\n  --data-urlencode 'query=${quoted}'\n`;
}

function notebookOf(query: string, endpoint: string | null): string {
  const cell = (id: string, source: string) => ({
    cell_type: "code",
    execution_count: null,
    id,
    metadata: {},
    outputs: [],
    source: source.trim().split(/(?<=\n)/),
  });
  const cells = [
    cell("open", opening(endpoint).join("\n")),
    cell("ask", `result = kg.sparql(${pythonText(query)})\nresult`),
    cell("frame", 'frame = result.to_pandas()\nframe.describe(include="all")'),
  ];
  const kernelspec = { display_name: "Python 3", language: "python", name: "python3" };
  return JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }, null, 1);
}
