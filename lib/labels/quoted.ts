const directing = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of a file in quotes, as words for people have it: cut off where it is long, with characters that would turn the
 * words around it written as escapes.
 *
 * @param longest In UTF-16 code units.
 */
export function quoted(text: string, longest = 80): string {
  const cut = text.length > longest ? `${text.slice(0, longest)} …` : text;
  return JSON.stringify(cut).replace(
    directing,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
