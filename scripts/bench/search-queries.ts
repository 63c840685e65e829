import type { TranscriptFilter, TranscriptOrder, TranscriptQuery } from "@/lib/transcripts/transcript-query";
import { noFilter } from "@/lib/transcripts/transcript-query";
import { anyWord, wordOfRank } from "@/scripts/bench/search-corpus";

type Random = () => number;
/** One kind of request, made anew each time. `ids` are transcripts of the project, to begin pages at. */
export type Request = (
  random: Random,
  place: { readonly total: number; readonly ids: readonly string[] },
) => Partial<TranscriptQuery>;

const byImport: TranscriptOrder = { by: "imported", isDescending: false };

export const toQuery = (request: Partial<TranscriptQuery>): TranscriptQuery => ({
  ...noFilter,
  sort: byImport,
  after: null,
  before: null,
  ...request,
});

const upTo = (random: Random, count: number) => Math.floor(random() * count);
const is = (path: string, value: string | number): TranscriptFilter["metadata"][number] => ({
  path,
  op: "is",
  value: `${value}`,
});
const somewhere: Request = (random, { ids }) => ({ after: ids[upTo(random, ids.length)] ?? null });
const byLength: TranscriptOrder = { by: "reasoningLength", isDescending: true };
const byName: TranscriptOrder = { by: "externalId", isDescending: false };

/** Pages of filtered lists: dense and rare, alone and together, that never meet, deep in the list, in every order. */
export const pages: Readonly<Record<string, Request>> = {
  all: () => ({}),
  allDeep: somewhere,
  last: () => ({ sort: { by: "imported", isDescending: true } }),
  model: (random) => ({ model: `bench-${upTo(random, 5)}` }),
  modelDeep: (random, place) => ({ model: `bench-${upTo(random, 5)}`, ...somewhere(random, place) }),
  modelAndCondition: (random) => ({ model: `bench-${upTo(random, 5)}`, condition: "cue" }),
  split: () => ({ split: "heldout" }),
  splitDeep: (random, place) => ({ split: "heldout", ...somewhere(random, place) }),
  noSplit: () => ({ split: "" }),
  status: () => ({ status: "unlabelled", correctness: "incorrect" }),
  statusOfNone: () => ({ status: "labelled", correctness: "incorrect" }),
  subject: (random) => ({ metadata: [is("subject", `subject-${upTo(random, 57)}`)] }),
  subjectDeep: (random, place) => ({
    metadata: [is("subject", `subject-${upTo(random, 57)}`)],
    ...somewhere(random, place),
  }),
  manyConditions: (random) => ({
    condition: "cue",
    correctness: "correct",
    metadata: [is("difficulty", upTo(random, 5)), is("question.source", "book")],
  }),
  one: (random, { total }) => ({ metadata: [is("question.id", upTo(random, total))] }),
  hasRare: () => ({ metadata: [{ path: "reviewed", op: "has" }] }),
  above: (random) => ({ metadata: [{ path: "difficulty", op: "above", value: upTo(random, 4) }], condition: "cue" }),
  neverTogether: () => ({ metadata: [is("question.source", "book")], split: "validation" }),
  pair: (random, { total }) => ({ pair: `pair-${upTo(random, total / 10)}` }),
  sorted: () => ({ sort: byLength }),
  sortedDense: () => ({ sort: byName, condition: "cue" }),
  sortedRare: () => ({ sort: byName, split: "heldout", correctness: "incorrect" }),
};

const frequent = (random: Random) => wordOfRank(1 + upTo(random, 20));
const rare = (random: Random) => wordOfRank(5000 + upTo(random, 10_000));

/** Searches: words rare and frequent, together and apart, phrases, beginnings, in places, within filters. */
export const searches: Readonly<Record<string, Request>> = {
  any: (random) => ({ q: anyWord(random) }),
  rare: (random) => ({ q: rare(random) }),
  rarest: () => ({ q: "plantedrare" }),
  frequent: (random) => ({ q: frequent(random) }),
  half: () => ({ q: "plantedcommon" }),
  halfDeep: (random, place) => ({ q: "plantedcommon", ...somewhere(random, place) }),
  twoFrequent: (random) => ({ q: `${frequent(random)} ${frequent(random)}` }),
  frequentAndRare: (random) => ({ q: `${frequent(random)} ${rare(random)}` }),
  threeWords: (random) => ({ q: `${anyWord(random)} ${frequent(random)} ${anyWord(random)}` }),
  neverTogether: () => ({ q: "plantedeven plantedodd" }),
  earlyFromTheEnd: () => ({ q: "plantedearly", sort: { by: "imported", isDescending: true } }),
  nowhere: () => ({ q: "plantednowhere" }),
  excluded: (random) => ({ q: `plantedcommon -${frequent(random)}` }),
  phrase: (random) => ({ q: `"${frequent(random)} ${frequent(random)}"` }),
  rarePhrase: (random) => ({ q: `"${frequent(random)} ${rare(random)}"` }),
  beginning: (random) => ({ q: `${wordOfRank(300 + upTo(random, 3000))}*` }),
  inPrompt: (random) => ({ q: `in:prompt ${frequent(random)}` }),
  inAction: (random) => ({ q: `in:action ${rare(random)}` }),
  withinModel: (random) => ({ q: frequent(random), model: `bench-${upTo(random, 5)}` }),
  withinSplit: (random) => ({ q: frequent(random), split: "heldout" }),
  sorted: (random) => ({ q: rare(random), sort: byLength }),
};
