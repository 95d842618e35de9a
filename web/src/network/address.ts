/** Where a page tells more of a thing: at its IRI, or at the page that stands for it where the view is shown. */

export type Address = (iri: string) => string;

const THING = /^https:\/\/w3id\.org\/comity\/id\/([^/#]+)\/([^/#]+)$/;

/** Returns what gives the address of a thing by a pattern such as `/page/{kind}/{slug}`; without one, its IRI. */
export function addresses(pattern: string): Address {
  return (iri) => {
    const [, kind, slug] = THING.exec(iri) ?? [];
    return pattern && kind && slug ? pattern.replace("{kind}", kind).replace("{slug}", slug) : iri;
  };
}
