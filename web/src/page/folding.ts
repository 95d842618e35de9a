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
// U.N., e.g.
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])/gu;
const TWENTY =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const ORDINALS = new Map(TWENTY.split(" ").map((word, at) => [word, nth(at + 1)]));
const SILENT = /['’‘ʼ´`]|\p{Cf}/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Returns the words of `text` with a blank between them; case, width, accents and hyphens make no difference,
 * `fifth` is `5th`, and a dotted abbreviation is its letters.
 */
export function fold(text: string): string {
  const even = text.normalize("NFKD").toLowerCase().replace(ACCENTS, "").replace(SILENT, "");
  const parted = even.replace(JOINED, (letter) => PARTED[letter] ?? letter);
  const whole = parted.replace(DOTTED, (letters) => letters.replaceAll(".", "")).replaceAll("&", " and ");
  const words = whole.replace(BETWEEN, " ").normalize("NFC").trim().split(" ");
  return words.map((word) => ORDINALS.get(word) ?? word).join(" ");
}

// Of the first twenty, whose words end as one says them.
function nth(number: number): string {
  return number + (["th", "st", "nd", "rd"][number] ?? "th");
}
