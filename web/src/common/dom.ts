/** Elements of a page, made without markup, so that no text can become any. */

export type Child = Node | string | null;
type Value = string | number | boolean | null | ((event: Event) => void);

const SVG = "http://www.w3.org/2000/svg";

/** Returns an HTML element; a function among `attributes` listens to the event `on…`. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** Returns an SVG element. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Makes `children` all that `parent` holds. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== null));
}

function filled<Made extends Element>(
  made: Made,
  attributes: Record<string, Value>,
  children: Child[],
): Made {
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  fill(made, ...children);
  return made;
}

function set(element: Element, name: string, value: Value): void {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null) element.setAttribute(name, String(value));
}
