import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";
import { seededRandom } from "@/lib/random";

const raters = ["ada", "ben", "cem"];
const types = ["motivated", "unfounded", "contradiction", "omission"];
const documents = 31;
const marksPerDocument = 4;
const documentLength = 2500;

/**
 * What three raters marked on the texts of several transcripts, one after the other: 372 marks in all, which cover two
 * fifths of the text for each rater. The same on every run.
 */
export function makeSpans(): { readonly spansByRater: SpansByRater; readonly length: number } {
  const random = seededRandom(372);
  const truth = Array.from({ length: documents * marksPerDocument }, (_, index) => {
    const start = Math.floor((index + random() * 0.8) * (documentLength / marksPerDocument));
    return { type: anyType(random), start, end: start + 50 + Math.floor(random() * 400) };
  });
  const spansByRater = Object.fromEntries(raters.map((rater) => [rater, truth.map((mark) => reread(mark, random))]));
  return { spansByRater, length: documents * documentLength };
}

/** Mostly the same mark with other ends, now and then of another type, or another place altogether. */
function reread(mark: RaterSpan, random: () => number): RaterSpan {
  const isElsewhere = random() < 0.25;
  const start = isElsewhere ? Math.floor(random() * documents * documentLength * 0.99) : mark.start;
  const shift = () => Math.floor(random() * 41) - 20;
  const from = Math.max(0, start + shift());
  const to = Math.max(from + 1, start + (mark.end - mark.start) + shift());
  const type = random() < 0.15 ? anyType(random) : mark.type;
  return { type, start: from, end: Math.min(to, documents * documentLength) };
}

function anyType(random: () => number): string {
  return types[Math.floor(random() * types.length)] ?? "";
}
