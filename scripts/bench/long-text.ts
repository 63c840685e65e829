import { seededRandom } from "@/lib/random";
import type { OffsetRange } from "@/lib/spans/offset-range";

/** As paragraphs, as one line without an end, or as the arguments of a tool. */
export type Shape = "prose" | "line" | "arguments";
export type LongText = { readonly text: string; readonly sentences: readonly OffsetRange[] };

/** What stands before the first sentence, between paragraphs, between sentences, and after the last. */
const signs: Readonly<Record<Shape, readonly [string, string, string, string]>> = {
  prose: ["", "\n\n", " ", ""],
  line: ["", " ", " ", ""],
  arguments: ['{"notes":[["', '"],["', '","', '"]]}'],
};

/** Sentences of words of our own in paragraphs, always the same, and where each sentence stands. */
export function writeLongText(length: number, shape: Shape): LongText {
  const random = seededRandom(7);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const [before, betweenParagraphs, betweenSentences, after] = signs[shape];
  const sentences: OffsetRange[] = [];
  let text = before;
  while (text.length < length) {
    if (sentences.length > 0) text += betweenParagraphs;
    for (let left = between(2, 5); left > 0; left--) {
      const words = Array.from({ length: between(6, 18) }, () => vocabulary[between(0, vocabulary.length - 1)] ?? "");
      const sentence = `${words.join(" ").replace(/^./, (first) => first.toUpperCase())}.`;
      sentences.push({ start: text.length, end: text.length + sentence.length });
      text += left > 1 ? sentence + betweenSentences : sentence;
    }
  }
  return { text: text + after, sentences };
}

const vocabulary =
  "the a this that step value result total answer check first second then so because which gives makes means holds fails again table figure rule case number sum share rate cost time left right above below between from with without not only also still once twice never always".split(
    " ",
  );
