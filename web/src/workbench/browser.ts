// Queries that run in this browser, for pages without a server behind them.
import { QueryFailure } from "./failure.ts";
import type { Opening, Request, Response } from "./messages.ts";
import { namesGraphs } from "./parts.ts";
import type { Format, Reply, Runner } from "./runner.ts";
import type { Store } from "./settings.ts";

const SECONDS = 60;
const GZIP = [0x1f, 0x8b];
const PLACE = /error at (\d+):(\d+): (.*)/s;

/** Returns a runner on a graph that is fetched at the first query; each stop kills the worker that holds it. */
export function inBrowser(store: Store, seconds = SECONDS): Runner {
  let kept: Promise<Opening> | undefined;
  let worker: Promise<Worker> | undefined;
  const opened = () =>
    (kept ??= opening(store).catch((error: unknown) => ((kept = undefined), Promise.reject(error))));
  return {
    async run(query, format, signal) {
      worker ??= started(store.worker, opened);
      const current = await worker.catch((error: unknown) => ((worker = undefined), Promise.reject(error)));
      return ask(
        current,
        request(query, format),
        AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]),
      ).catch((error: unknown) => {
        if (!(error instanceof QueryFailure && error.kind === "syntax")) {
          current.terminate();
          worker = undefined;
        }
        throw error;
      });
    },
  };
}

let requests = 0;

function request(query: string, format: Format): Request {
  return { number: ++requests, query, format, union: !namesGraphs(query) };
}

async function started(script: string, opened: () => Promise<Opening>): Promise<Worker> {
  const opening = await opened();
  const worker = new Worker(script, { type: "module" });
  worker.postMessage(opening);
  return worker;
}

async function opening({ engine, dump }: Store): Promise<Opening> {
  const [code, graph] = await Promise.all([bytes(engine), bytes(dump)]);
  return { engine: await WebAssembly.compile(code), dump: await plain(graph) };
}

async function bytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw new QueryFailure("network", `${address} cannot be had.`);
  return response.arrayBuffer();
}

// Some servers unpack a .gz on the way, so its content tells.
async function plain(data: ArrayBuffer): Promise<ArrayBuffer> {
  const head = new Uint8Array(data, 0, Math.min(2, data.byteLength));
  if (!GZIP.every((byte, at) => head[at] === byte)) return data;
  return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

function ask(worker: Worker, request: Request, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const heard = ({ data }: MessageEvent<Response>) => {
      if (data.number !== request.number) return;
      if ("text" in data) resolve({ pieces: once(data.text), cut: null });
      else reject(failure(data.error));
    };
    worker.addEventListener("message", heard);
    worker.addEventListener("error", ({ message }) =>
      reject(new QueryFailure("server", message || "The engine stopped.")),
    );
    signal.addEventListener("abort", () => reject(ended(signal)));
    if (signal.aborted) reject(ended(signal));
    else worker.postMessage(request);
  });
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function ended({ reason }: AbortSignal): unknown {
  const late = reason instanceof DOMException && reason.name === "TimeoutError";
  return late ? new QueryFailure("time-out", `No answer within ${SECONDS} seconds.`) : reason;
}

function failure(message: string): QueryFailure {
  const found = PLACE.exec(message);
  if (!found) return new QueryFailure("server", message);
  return new QueryFailure("syntax", found[3] ?? "", Number(found[1]), Number(found[2]));
}
