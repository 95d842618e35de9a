/** Forms on the way back: they show what their page was made for, not what was chosen when it was left. */

/** Puts the fields back in a page that the browser kept; in one that it loads again, the forms forbid to fill them. */
export function returning(): void {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>("form[autocomplete=off]")) form.reset();
  });
}
