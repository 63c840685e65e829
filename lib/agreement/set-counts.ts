import { mergedRanges } from "@/lib/agreement/merged-ranges";
import { type MarkedContinuum, type RaterSpan, requireContinuum, spansByType } from "@/lib/agreement/rater-spans";
import { masiDistance, nothingMarked, type TypeSet, typeSet } from "@/lib/agreement/type-set";

/** How many ratings gave one set. */
export type SetRatings = { readonly set: TypeSet; readonly ratings: number };

/**
 * The set of types that each rater gave to each character, as agreement counts it. Counts of different continua add up.
 * A continuum that fewer than two raters read counts nothing.
 */
export type SetCounts = {
  /** Characters that two or more raters read. */
  readonly characters: number;
  /** Characters × their raters. */
  readonly ratings: number;
  /** Coincidences of different sets, each pair of sets once: Σ_{a<b} o_ab. */
  readonly different: number;
  /** The same, each weighed by the MASI distance of the two sets. */
  readonly apart: number;
  /** By the set's key; nothing marked is one of them. */
  readonly ofSet: ReadonlyMap<string, SetRatings>;
};

type Edge = { readonly at: number; readonly rater: number; readonly type: string; readonly isStart: boolean };

/**
 * Counts one continuum in O(marks · (log marks + raters²)), whatever the length of the text.
 *
 * @throws RangeError for a span that is empty or not within the text.
 */
export function setCounts(continuum: MarkedContinuum): SetCounts {
  requireContinuum(continuum);
  const raters = Object.values(continuum.spansByRater);
  if (raters.length < 2) return { characters: 0, ratings: 0, different: 0, apart: 0, ofSet: new Map() };
  const open = raters.map(() => new Set<string>());
  const sets = raters.map(() => nothingMarked);
  const tally = tallySets(raters.length);
  let at = 0;
  for (const edge of raters.flatMap(edgesOf).sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart))) {
    tally.add(sets, edge.at - at);
    at = edge.at;
    const types = open[edge.rater] ?? new Set();
    if (edge.isStart) types.add(edge.type);
    else types.delete(edge.type);
    sets[edge.rater] = typeSet([...types]);
  }
  tally.add(sets, continuum.length - at);
  return { characters: continuum.length, ratings: continuum.length * raters.length, ...tally.finish() };
}

/** The counts of several continua together. */
export function addSetCounts(counts: readonly SetCounts[]): SetCounts {
  const ofSet = new Map<string, SetRatings>();
  let [characters, ratings, different, apart] = [0, 0, 0, 0];
  for (const one of counts) {
    characters += one.characters;
    ratings += one.ratings;
    different += one.different;
    apart += one.apart;
    for (const { set, ratings: times } of one.ofSet.values()) addRatings(ofSet, set, times);
  }
  return { characters, ratings, different, apart, ofSet };
}

/** Where one rater begins and ceases to mark each type. At one place ends come before starts in the order of edges. */
function edgesOf(spans: readonly RaterSpan[], rater: number): readonly Edge[] {
  return [...spansByType(spans)].flatMap(([type, ofType]) =>
    mergedRanges(ofType).flatMap(({ start, end }): Edge[] => [
      { at: start, rater, type, isStart: true },
      { at: end, rater, type, isStart: false },
    ]),
  );
}

function tallySets(raters: number) {
  const ofSet = new Map<string, SetRatings>();
  let [different, apart] = [0, 0];

  function add(sets: readonly TypeSet[], length: number): void {
    if (length === 0) return;
    sets.forEach((set, rater) => {
      addRatings(ofSet, set, length);
      for (const other of sets.slice(0, rater)) {
        if (other.key === set.key) continue;
        different += length / (raters - 1);
        apart += (length * masiDistance(other, set)) / (raters - 1);
      }
    });
  }

  return { add, finish: () => ({ different, apart, ofSet }) };
}

function addRatings(ofSet: Map<string, SetRatings>, set: TypeSet, times: number): void {
  ofSet.set(set.key, { set, ratings: (ofSet.get(set.key)?.ratings ?? 0) + times });
}
