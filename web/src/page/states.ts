/** The states of pages that have a file, where a folder of files reads no query. */

/** Returns the files of the states that are told at `address`, by these; none where they cannot be had. */
export async function states(address: string): Promise<Map<string, string>> {
  const list = new URL(address, document.baseURI);
  const answer = await fetch(list).catch(() => null);
  const told = answer?.ok ? ((await answer.json()) as Record<string, string>) : {};
  return new Map(Object.entries(told).map(([state, file]) => [evened(state), new URL(file, list).href]));
}

/** Returns the address of `path` with what is `asked`: fields in order, none that is empty. */
export function canonical(path: string, asked: URLSearchParams): string {
  const given = new URLSearchParams([...asked].filter(([, value]) => value));
  given.sort(); // which keeps the order of values of one name
  return given.size ? `${path}?${given}` : path;
}

function evened(state: string): string {
  const [path = "", query = ""] = state.split("?");
  return canonical(path, new URLSearchParams(query));
}
