/** Told of each word of a text. */
export type WordVisitor = (word: FoundWord) => void;

export type FoundWord = {
  /** What it is compared by: compatibility forms and case do not matter. */
  readonly lexeme: string;
  /** Half-open, in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** Within a longer word: of `getUserName` the `user`. Phrases are made of whole words. */
  readonly isPart: boolean;
};

/** Words of more code units than this are found by their first ones. */
export const maxWordLength = 64;

/**
 * Letters and digits with their marks, then pictographs and flags. What is between is not searched for.
 */
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\p{Extended_Pictographic}\ufe0f?|\p{Regional_Indicator}{2}/gu;

/** Scripts that put no spaces between words, or put endings to them: every two characters that follow each other count as a word. */
const dense =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\uff70\\uff9e\\uff9f";
const hasDense = new RegExp(`[${dense}]`, "u");
const pieces = new RegExp(`(?<dense>[${dense}][${dense}\\p{M}]*)|[^${dense}]+`, "gu");

const ascii = /^[\0-\x7f]*$/;
const camel = /[a-z\d][A-Z]|[A-Z][A-Z][a-z]/;
const camelBoundary = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Visits the words of a text in order: the one way in which texts are indexed, searches understood and hits found. Words
 * are runs of letters and digits of any script, lower-cased and in their compatibility form. Of scripts that are written
 * without spaces each two neighbouring characters are one. Parts of words come after the word that they are in.
 */
export function visitWords(text: string, visit: WordVisitor): void {
  run.lastIndex = 0;
  for (let match = run.exec(text); match !== null; match = run.exec(text)) visitRun(match[0], match.index, visit);
}

function visitRun(word: string, start: number, visit: WordVisitor): void {
  if (ascii.test(word)) {
    visit(wordOf(word, start, false));
    if (camel.test(word)) visitParts(word, start, visit);
  } else if (!hasDense.test(word)) {
    visit(wordOf(word, start, false));
    visitParts(word, start, visit);
  } else {
    for (const match of word.matchAll(pieces)) {
      const from = start + match.index;
      if (match.groups?.dense === undefined) visitRun(match[0], from, visit);
      else visitDense(match[0], from, visit);
    }
  }
}

const wordOf = (text: string, start: number, isPart: boolean): FoundWord => ({
  lexeme: lexemeOf(text),
  start,
  end: start + text.length,
  isPart,
});

function visitParts(word: string, start: number, visit: WordVisitor): void {
  if (word.length > maxWordLength) return;
  let from = 0;
  for (const { index } of word.matchAll(camelBoundary)) {
    visit(wordOf(word.slice(from, index), start + from, true));
    from = index;
  }
  if (from > 0) visit(wordOf(word.slice(from), start + from, true));
}

/** Each character that is no mark is a part, unless it is alone, and each two that follow each other are a word. */
function visitDense(text: string, start: number, visit: WordVisitor): void {
  const characters = charactersOf(text);
  const [first, second] = characters;
  if (first && !second) visit({ ...first, start: start + first.start, end: start + first.end, isPart: false });
  for (const [index, one] of characters.entries()) {
    const next = characters[index + 1];
    if (next)
      visit({ lexeme: one.lexeme + next.lexeme, start: start + one.start, end: start + next.end, isPart: false });
    if (second && !mark.test(one.lexeme))
      visit({ lexeme: one.lexeme, start: start + one.start, end: start + one.end, isPart: true });
  }
}

/** Whether a lexeme is of a script that is written without spaces. */
export function isDense(lexeme: string): boolean {
  return !ascii.test(lexeme) && hasDense.test(lexeme);
}

const mark = /\p{M}/u;

type Character = { readonly lexeme: string; readonly start: number; readonly end: number };

/** The characters of a text in their compatibility form, each with the place that it came from. */
function charactersOf(text: string): Character[] {
  const characters: Character[] = [];
  for (const [piece, start] of text.normalize("NFKC") === text ? codePoints(text) : graphemes(text)) {
    for (const lexeme of lexemeOf(piece)) characters.push({ lexeme, start, end: start + piece.length });
  }
  return characters;
}

function* codePoints(text: string): Generator<[string, number]> {
  let start = 0;
  for (const character of text) {
    yield [character, start];
    start += character.length;
  }
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Decomposed letters come together only as a whole. */
function* graphemes(text: string): Generator<[string, number]> {
  for (const { segment, index } of segmenter.segment(text)) yield [segment, index];
}

const invisible = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** What a word is compared by. */
function lexemeOf(word: string): string {
  if (ascii.test(word)) return shortened(word.toLowerCase());
  return shortened(word.normalize("NFKC").toLowerCase().replaceAll("ς", "σ").replace(invisible, ""));
}

/** Not in the middle of a surrogate pair, for which there is no UTF-8. */
function shortened(lexeme: string): string {
  return lexeme.length <= maxWordLength ? lexeme : lexeme.slice(0, maxWordLength).replace(/[\ud800-\udbff]$/, "");
}
