/**
 * How wide a text will be, without a font at hand: the widths of DejaVu Sans, the widest of the usual sans serifs, so that
 * what is given this much room fits in any.
 *
 * @param size Of the font, px.
 * @returns px
 */
export function textWidth(text: string, size: number): number {
  let widthEm = 0;
  for (const character of text) widthEm += characterWidthEm(character);
  return widthEm * size;
}

function characterWidthEm(character: string): number {
  if (/[iljI.,:;|!'’[\]() ]/.test(character)) return 0.38;
  if (/[mwMW@%—]/.test(character)) return 0.96;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|\p{Extended_Pictographic}/u.test(character)) return 1;
  return /\p{Lu}/u.test(character) ? 0.72 : 0.62;
}

type Room = { readonly width: number; readonly size: number };

/**
 * A text in lines that fit, broken at spaces, and within words that no line can hold.
 *
 * @returns At least one line.
 */
export function wrapText(text: string, { width, size }: Room): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, { width, size }))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, { width, size }: Room): readonly string[] {
  const cut: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, size) > width) {
      cut.push(piece);
      piece = character;
    } else piece += character;
  }
  return [...cut, piece];
}

/** A text, or as much of its beginning as fits and an ellipsis. */
export function fitText(text: string, { width, size }: Room): string {
  if (textWidth(text, size) <= width) return text;
  let room = width - textWidth("…", size);
  let fitting = "";
  for (const character of text) {
    room -= textWidth(character, size);
    if (room < 0) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}
