/** The colours of the picture, as the style sheet has them in light and in dark. */

export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly line: string;
  readonly faint: string;
  readonly accent: string;
  readonly ring: string;
}

const NAMES = ["paper", "ink", "line", "faint", "accent", "ring"] as const;

/** What a picture on paper has, whatever the screen: dark on white. */
export const PRINTED: Colours = {
  paper: "#ffffff",
  ink: "#1b1f24",
  line: "#7a828c",
  faint: "#d5d9de",
  accent: "#0b57a4",
  ring: "#ffffff",
};

/** Returns the colours that the style sheet gives to `root`. */
export function colours(root: Element): Colours {
  const style = getComputedStyle(root);
  const entries = NAMES.map((name) => [name, style.getPropertyValue(`--cn-${name}`).trim() || PRINTED[name]]);
  return Object.fromEntries(entries) as unknown as Colours;
}
