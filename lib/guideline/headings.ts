/** A heading of a Markdown text. */
export type Heading = {
  /** 1 to 6. */
  readonly level: number;
  /** Its words, without marks of emphasis and code, and without a key. */
  readonly words: string;
  /** What stands in `{#…}` at its end; null when nothing does. */
  readonly key: string | null;
  /** Offset of its line, in UTF-16 code units. */
  readonly start: number;
  /** Offset after its line, the line feed included. */
  readonly end: number;
};

const heading = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const keyAtEnd = /^\{#([A-Za-z0-9_-]{1,64})\}$/;

/**
 * The headings of a Markdown text that begin with number signs, in order; none inside fenced code. Takes time in
 * proportion to the text.
 */
export function headingsOf(markdown: string): Heading[] {
  const headings: Heading[] = [];
  let open: string | null = null;
  for (const { 0: line, index: start } of markdown.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const written = line.trimEnd();
    const mark = fence.exec(written)?.[1] ?? null;
    if (open !== null) {
      if (mark?.startsWith(open) && written.trim() === mark) open = null;
    } else if (mark !== null) open = mark;
    else {
      const [, signs, words] = heading.exec(written) ?? [];
      if (signs && words) headings.push({ level: signs.length, ...named(words), start, end: start + line.length });
    }
  }
  return headings;
}

function named(written: string): Pick<Heading, "words" | "key"> {
  const whole = withoutClosing(written);
  const place = whole.lastIndexOf("{#");
  const key = place === -1 ? null : (keyAtEnd.exec(whole.slice(place))?.[1] ?? null);
  const words = (key === null ? whole : whole.slice(0, place)).replace(/[*`]|\\(?=[_*`#])/g, "");
  return { words: words.trim(), key };
}

/** Number signs may close a heading too, after a space. */
function withoutClosing(written: string): string {
  let end = written.length;
  while (written[end - 1] === "#") end -= 1;
  const isClosed = end < written.length && /[ \t]/.test(written.charAt(end - 1));
  return isClosed ? written.slice(0, end).trimEnd() : written;
}

/** The text without the keys in its headings, which are for programs and not for readers. */
export function withoutKeys(markdown: string): string {
  let text = "";
  let from = 0;
  for (const { key, start, end } of headingsOf(markdown)) {
    if (key === null) continue;
    const line = markdown.slice(start, end);
    const place = line.lastIndexOf(`{#${key}}`);
    text += markdown.slice(from, start) + line.slice(0, place).trimEnd() + line.slice(place + key.length + 3);
    from = end;
  }
  return text + markdown.slice(from);
}
