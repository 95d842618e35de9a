/** What the page says of forms that need this script, which is true only as long as it does not run. */

/** Takes these words away. */
export function needs(): void {
  for (const words of document.querySelectorAll("[data-needs]")) words.remove();
}
