/** Folds text, so that what is the same to a reader is the same to a search. */

// Letters with a stroke or joined, which Unicode does not take apart.
const PARTED: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  þ: "th",
  ı: "i",
  ß: "ss",
};
const JOINED = new RegExp(`[${Object.keys(PARTED).join("")}]`, "g");
// The marks that Latin and Greek letters carry; in other scripts a mark makes another letter.
const ACCENTS = /(?<=[a-zͰ-Ͽ])[\u0300-\u036f]+/g;
const SILENT = /['’‘ʼ´`]|\p{Cf}/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;

/** Returns the words of `text` with a blank between them; case, width, accents and hyphens make no difference. */
export function fold(text: string): string {
  const even = text.normalize("NFKD").toLowerCase().replace(ACCENTS, "").replace(SILENT, "");
  const parted = even.replace(JOINED, (letter) => PARTED[letter] ?? letter);
  return parted.replace(BETWEEN, " ").normalize("NFC").trim();
}
