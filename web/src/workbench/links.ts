// Where the things of a result lead: to our pages, or out into the web.
import type { Link } from "./grid.ts";

/** Where what is ours has its place on these pages. */
export interface Linked {
  /** The page about a thing of ours, with {kind} and {slug} in it, and what all their IRIs begin with. */
  thing: string;
  root: string;
  /** The page of all terms and codes, and what the IRIs of these begin with. */
  vocabulary: string;
  spaces: string[];
}

const KIND = /^[a-z]+$/;
const OUTSIDE = /^https?:\/\//i;

/** Returns what makes links for the place that the page is at. */
export function linking({ root, thing, vocabulary, spaces }: Linked): Link {
  return (iri) => {
    const [kind, slug] = iri.startsWith(root) ? iri.slice(root.length).split("/") : [];
    if (kind && slug && KIND.test(kind))
      return thing.replace("{kind}", kind).replace("{slug}", encodeURIComponent(slug));
    const space = spaces.find((each) => iri.startsWith(each));
    if (space) return `${vocabulary}#${iri.slice(space.length)}`;
    return OUTSIDE.test(iri) ? iri : null;
  };
}
