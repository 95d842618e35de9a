/** A list of what is on the page, which marks where the reader is. */

const UPPER = "0px 0px -75% 0px";

/** Marks in the element `contents`, if the page has one, the entry of what stands at the top of the screen. */
export function contents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#contents a[href^='#']")];
  if (!links.length) return;
  const byPlace = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const watcher = new IntersectionObserver((seen) => mark(seen, byPlace), { rootMargin: UPPER });
  for (const id of byPlace.keys()) {
    const place = document.getElementById(id);
    if (place) watcher.observe(place);
  }
}

function mark(seen: readonly IntersectionObserverEntry[], byPlace: ReadonlyMap<string, Element>): void {
  const here = seen.findLast((entry) => entry.isIntersecting);
  const link = here && byPlace.get(here.target.id);
  if (!link) return;
  for (const other of byPlace.values()) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
}
