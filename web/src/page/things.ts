/** Links to our things by their names, as what is made elsewhere has them: they lead to the pages here. */

const KIND = /^[a-z]+$/;

/** Leads whoever follows the name of a thing to its page; what is copied stays the name. */
export function things(): void {
  const { root, thing } = document.querySelector<HTMLElement>("[data-thing]")?.dataset ?? {};
  if (!root || !thing) return;
  const lead = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const page = link && pageOf(link.href, root, thing);
    if (link && page) link.href = page;
  };
  for (const name of ["click", "auxclick"]) document.addEventListener(name, lead, true);
}

/** Returns the address of the page of `iri`, by the pattern `thing`, where it begins with `root`. */
export function pageOf(iri: string, root: string, thing: string): string | null {
  const [kind, slug, more] = iri.startsWith(root) ? iri.slice(root.length).split("/") : [];
  if (!kind || !slug || more !== undefined || !KIND.test(kind)) return null;
  return thing.replace("{kind}", kind).replace("{slug}", slug);
}
