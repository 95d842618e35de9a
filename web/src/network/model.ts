/** The one place where what the reader chose is kept; all that is shown follows it. */

import type { Address } from "./address.ts";
import { leftColumn } from "./columns.ts";
import type { Data } from "./data.ts";
import type { Period } from "./days.ts";
import { type Seen, seen, type Shown } from "./seen.ts";
import { initial, type State, timeline } from "./state.ts";

/** What changed: the network itself, what is looked at, or only how it looks. */
export type Change = "network" | "choice" | "look";
type Listener = (change: Change) => void;

const LOOKS = new Set<string>(["labels", "sizes", "colours", "frozen"] satisfies (keyof State)[]);
const CHOICES = new Set<string>(["node", "link"] satisfies (keyof State)[]);

export class Model {
  readonly data: Data;
  readonly address: Address;
  readonly times: readonly Period[];
  readonly first: State;
  /** Where the left one of two columns stands, if the nodes stand in such. */
  readonly left: number | null;
  /** What is seen at first: of all time. */
  readonly all: Seen;
  state: State;
  seen: Seen;
  private readonly listeners: Listener[] = [];
  private opener: Element | null = null;

  constructor(data: Data, address: Address = (iri) => iri) {
    this.data = data;
    this.address = address;
    this.times = timeline(data);
    this.left = leftColumn(data);
    this.first = initial(data, this.times);
    this.state = this.first;
    this.all = seen(data, this.times, this.state);
    this.seen = this.all;
  }

  /** Calls `listener` after each change, and once now. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
    listener("network");
  }

  /** Changes part of the state. */
  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    const change = kind(Object.keys(part));
    if (change === "network") this.seen = seen(this.data, this.times, this.state);
    for (const listener of this.listeners) listener(change);
  }

  /** Looks at a node or a link, from the element that has the focus, which gets it back. */
  choose(choice: { node: number } | { link: string }): void {
    if (this.state.node === null && this.state.link === null) this.opener = document.activeElement;
    this.change({ node: null, link: null, ...choice });
  }

  /** Looks at nothing, and gives the focus back. */
  leave(): void {
    this.change({ node: null, link: null });
    if (this.opener instanceof HTMLElement && this.opener.isConnected) this.opener.focus();
    this.opener = null;
  }

  /** Returns the links of what is looked at. */
  chosen(): Shown[] {
    const { node, link } = this.state;
    if (link !== null) return this.seen.links.filter(({ id }) => id === link);
    return this.seen.links.filter(({ source, target }) => source === node || target === node);
  }
}

function kind(parts: string[]): Change {
  if (parts.every((part) => LOOKS.has(part))) return "look";
  return parts.every((part) => CHOICES.has(part)) ? "choice" : "network";
}
