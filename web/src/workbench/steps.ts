// Each run as a step of the browser's history, which keeps its query, however long, and what was made of it since.

export interface Step {
  query: string;
  ran: boolean;
  /** What stands in the editor, where that is not the query. */
  draft: string | null;
}

export interface Steps {
  now(): Step;
  /** Makes a query the one that this step begins with. */
  begin(query: string): void;
  /** Makes a step of a run; the same query again is none. */
  run(query: string): void;
  /** Keeps what is being written, soon. */
  write(text: string): void;
}

// Longer, and servers, programs for mail and browsers refuse or cut an address.
const LONGEST = 8000;
// Browsers refuse changes of their history that come too quickly.
const PAUSE = 400;

/** Returns the address of the workbench with a query in it, or nothing where that would be too long. */
export function addressOf(query: string): string | null {
  const address = `${location.href.replace(/[?#].*$/, "")}?${new URLSearchParams({ query })}`;
  return address.length > LONGEST ? null : address;
}

/** Returns the steps of this page, at the one that it was left at, else at a first query; `come` hears of others. */
export function steps(first: string, come: (step: Step) => void): Steps {
  let now: Step = isStep(history.state) ? history.state : { query: first, ran: false, draft: null };
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keep = (step: Step) => history.replaceState((now = step), "");
  addEventListener("popstate", ({ state }) => {
    clearTimeout(pause);
    if (isStep(state)) come((now = state));
    else keep(now);
  });
  keep(now);
  return {
    now: () => now,
    begin: (query) => keep({ query, ran: false, draft: null }),
    run(query) {
      clearTimeout(pause);
      const again = query === now.query;
      keep({ ...now, draft: null });
      now = { query, ran: true, draft: null };
      const address = addressOf(query) ?? location.pathname;
      if (again) history.replaceState(now, "", address);
      else history.pushState(now, "", address);
    },
    write(text) {
      clearTimeout(pause);
      pause = setTimeout(() => keep({ ...now, draft: text === now.query ? null : text }), PAUSE);
    },
  };
}

function isStep(state: unknown): state is Step {
  return typeof state === "object" && state !== null && "query" in state && "ran" in state;
}
