import { type JsonToken, stringPieces } from "@/lib/transcripts/json-tokens";

/** A text that stands inside another, as the contents of a JSON string do, with the place of each code unit. */
export type InnerText = {
  readonly text: string;
  /** The offset in the outermost text of an offset in this one, its end included. UTF-16 code units. */
  readonly at: (offset: number) => number;
};

/** A text that stands in no other. */
export function wholeText(text: string): InnerText {
  return { text, at: (offset) => offset };
}

/** What a string token of a text holds, its escapes meant. */
export function innerText(token: JsonToken, outer: InnerText): InnerText {
  const places: number[] = [];
  let text = "";
  for (const { start, end } of stringPieces(token)) {
    const written = outer.text.slice(start, end);
    const isEscape = written.startsWith("\\");
    const meant = isEscape ? String(JSON.parse(`"${written}"`)) : written;
    for (let unit = 0; unit < meant.length; unit += 1) places.push(outer.at(isEscape ? start : start + unit));
    text += meant;
  }
  const end = outer.at(token.end - 1);
  return { text, at: (offset) => places[offset] ?? end };
}
