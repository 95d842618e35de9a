// The worker that holds the graph: Oxigraph in WebAssembly. It is killed when a query is to end.
import { initSync, Store } from "oxigraph/web.js";
import type { Opening, Request, Response } from "./messages.ts";
import { MEDIA_TYPES } from "./runner.ts";
import { spelledOut } from "./starred.ts";

let store: Store;

onmessage = ({ data }: MessageEvent<Opening | Request>) => {
  if ("engine" in data) open(data);
  else postMessage(reply(data));
};

function open({ engine, dump }: Opening): void {
  initSync({ module: engine });
  store = new Store();
  store.load(new Uint8Array(dump), { format: "application/n-quads", lenient: true, no_transaction: true });
}

function reply({ number, query, format, union }: Request): Response {
  try {
    const options = { results_format: MEDIA_TYPES[format], use_default_graph_as_union: union };
    return { number, text: String(store.query(spelledOut(query, columnsOf), options)) };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}

// What is in scope does not depend on what there is to find.
function columnsOf(query: string): string[] {
  const head = String(new Store().query(query, { results_format: MEDIA_TYPES.csv })).split(/\r?\n/)[0] ?? "";
  return head.split(",").filter(Boolean);
}
