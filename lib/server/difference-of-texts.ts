import "server-only";
import { diffArrays, diffWordsWithSpace } from "diff";
import type { DifferenceLine, DifferenceWords } from "@/lib/guideline/text-difference";

/** Texts that differ in more lines than this are shown as one removed and one added: the search grows with its square. */
const mostChangedLines = 4000;
/** The same for the words of two lines. */
const mostChangedWords = 400;

/** Two texts line by line: the lines of both in order, a changed line as the old and the new with their words. */
export function differenceOfTexts(before: string, after: string): DifferenceLine[] {
  return comparedLines(linesOf(before), linesOf(after)).map((line, at) => ({ at, ...line }));
}

type ComparedLine = Omit<DifferenceLine, "at">;

function comparedLines(old: readonly string[], fresh: readonly string[]): ComparedLine[] {
  const changes = diffArrays([...old], [...fresh], { maxEditLength: mostChangedLines });
  if (!changes) return changedLines(old, fresh);
  return changes.flatMap(({ value, added, removed }, index) => {
    if (!added && !removed) return value.map((line) => ({ kind: "same" as const, words: [plain(line)] }));
    // What was removed comes right before what was added in its place, and is drawn with it.
    const next = changes[index + 1];
    if (removed) return changedLines(value, next?.added ? next.value : []);
    return changes[index - 1]?.removed ? [] : changedLines([], value);
  });
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Old lines and the new ones in their place: each beside its counterpart, those without one at the end. */
function changedLines(old: readonly string[], fresh: readonly string[]): ComparedLine[] {
  const pairs = old.map((line, index) => wordsOf(line, fresh[index]));
  return [
    ...pairs.map(({ removed }) => ({ kind: "removed" as const, words: removed })),
    ...fresh.map((line, index) => ({ kind: "added" as const, words: pairs[index]?.added ?? [changed(line)] })),
  ];
}

type ChangedWords = { readonly removed: readonly DifferenceWords[]; readonly added: readonly DifferenceWords[] };

function wordsOf(old: string, fresh: string | undefined): ChangedWords {
  const changes = fresh === undefined ? undefined : diffWordsWithSpace(old, fresh, { maxEditLength: mostChangedWords });
  if (!changes?.some(({ added, removed, value }) => !added && !removed && /[\p{L}\p{N}]/u.test(value)))
    return { removed: [changed(old)], added: [changed(fresh ?? "")] };
  return {
    removed: placed(changes.filter(({ added }) => !added).map(({ value, removed }) => [value, removed])),
    added: placed(changes.filter(({ removed }) => !removed).map(({ value, added }) => [value, added])),
  };
}

/** Stretches that follow one another, each with where it begins. */
function placed(stretches: readonly (readonly [text: string, isChanged: boolean])[]): DifferenceWords[] {
  let end = 0;
  return stretches.map(([text, isChanged]) => {
    const start = end;
    end += text.length;
    return { start, text, isChanged };
  });
}

const plain = (text: string): DifferenceWords => ({ start: 0, text, isChanged: false });
const changed = (text: string): DifferenceWords => ({ start: 0, text, isChanged: true });
