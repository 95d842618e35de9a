// Where the things of a result lead: to our pages, or out into the web.
import type { Link } from "./grid.ts";
import type { Settings } from "./settings.ts";

const KIND = /^[a-z]+$/;
const OUTSIDE = /^https?:\/\//i;

/** Returns what makes links for the place that the page is at. */
export function linking({ root, thing }: Settings): Link {
  return (iri) => {
    const [kind, slug] = iri.startsWith(root) ? iri.slice(root.length).split("/") : [];
    if (kind && slug && KIND.test(kind))
      return thing.replace("{kind}", kind).replace("{slug}", encodeURIComponent(slug));
    return OUTSIDE.test(iri) ? iri : null;
  };
}
