/** Elements of XML (https://www.w3.org/TR/xml/) as text. */

type Attributes = Readonly<Record<string, string | number>>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** Returns an element around what is markup already. */
export function element(name: string, attributes: Attributes, inside = ""): string {
  return inside ? `${open(name, attributes)}${inside}</${name}>` : open(name, attributes).replace(/>$/, "/>");
}

/** Returns an element that holds words. */
export function told(name: string, attributes: Attributes, words: string): string {
  return element(name, attributes, escaped(words));
}

/** Returns the start tag of an element. */
export function open(name: string, attributes: Attributes): string {
  const each = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${each.join("")}>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (char) => NAMES[char] ?? char);
}
