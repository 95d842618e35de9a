// The places of the page that the script fills, as the template names them.

const KINDS = {
  ask: HTMLFormElement,
  query: HTMLTextAreaElement,
  editor: HTMLElement,
  keys: HTMLElement,
  run: HTMLButtonElement,
  cancel: HTMLButtonElement,
  tools: HTMLElement,
  panel: HTMLElement,
  blanks: HTMLElement,
  status: HTMLElement,
  clock: HTMLElement,
  failure: HTMLElement,
  notice: HTMLElement,
  named: HTMLInputElement,
  tabs: HTMLElement,
  result: HTMLElement,
  filter: HTMLInputElement,
  examples: HTMLElement,
  schema: HTMLDetailsElement,
  drawer: HTMLElement,
};

export type Elements = { [Name in keyof typeof KINDS]: InstanceType<(typeof KINDS)[Name]> };

/** Returns the places by name; fails where the page lacks one, or has another kind of element there. */
export function elements(): Elements {
  const found = Object.entries(KINDS).map(([name, kind]) => {
    const element = document.getElementById(`wb-${name}`);
    if (!(element instanceof kind)) throw new Error(`#wb-${name}: found none; expected ${kind.name}`);
    return [name, element];
  });
  return Object.fromEntries(found) as Elements;
}
