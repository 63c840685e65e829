import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { matchedSpans } from "@/lib/agreement/matched-spans";
import { mergedRanges } from "@/lib/agreement/merged-ranges";
import { type RaterSpan, spansByType } from "@/lib/agreement/rater-spans";
import { type SpanF1, spanF1OfMatches } from "@/lib/agreement/span-f1";
import { undetermined } from "@/lib/agreement/undetermined";

/**
 * A mark with the places it is linked to. A link is a span as well: its type is the relation, its ends are where it leads,
 * in the same continuum.
 */
export type LinkedSpan = RaterSpan & { readonly links: readonly RaterSpan[] };

/**
 * What agreement on links rests on: for every matched pair of marks and every target that either rater linked anything to,
 * who linked the one to the other. Counts of different continua and raters add up.
 */
export type LinkCounts = {
  /** Marks of the two raters that are taken for the same, of one type and overlapping. */
  readonly matchedSpans: number;
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
};

/** Agreement on which places marks are linked to. */
export type LinkAgreement = {
  /** 2 · both / (links of a + links of b), 0 … 1; null "no marks" where no matched mark has a link. */
  readonly f1: SpanF1;
  /**
   * Cohen's kappa of linked or not over marks × targets; null "no pairs" where no marks match or there is no target, "no
   * variation" where both linked all or none. Targets are those that were linked to, so that agreement about what has
   * nothing to do with any mark is not counted.
   */
  readonly kappa: ChanceCorrected;
  readonly matchedSpans: number;
};

/**
 * Agreement of two raters on the links of the marks that both made. Marks match when they are of one type and overlap, one
 * to one, those that overlap most first. Links lead to the same target when they have the same relation and their places
 * overlap, directly or by way of others; several links of a mark to one target are one.
 *
 * @throws RangeError for a span or link that is empty or not finite.
 */
export function linkAgreement(a: readonly LinkedSpan[], b: readonly LinkedSpan[]): LinkAgreement {
  return linkAgreementOfCounts(linkCounts(a, b));
}

/** Agreement from counts, of one pair of raters or of many. */
export function linkAgreementOfCounts({ both, onlyA, onlyB, neither, matchedSpans: spans }: LinkCounts): LinkAgreement {
  const cells = both + onlyA + onlyB + neither;
  const [ofA, ofB] = [both + onlyA, both + onlyB];
  const percent = cells === 0 ? undetermined("no pairs") : { value: (both + neither) / cells, unitsWithPairs: cells };
  const expected = (ofA * ofB + (cells - ofA) * (cells - ofB)) / cells ** 2;
  return {
    f1: spanF1OfMatches({ matches: both, marks: ofA + ofB }),
    kappa: chanceCorrected(percent, expected),
    matchedSpans: spans,
  };
}

/**
 * The counts of {@link linkAgreement}.
 *
 * @throws RangeError for a span or link that is empty or not finite.
 */
export function linkCounts(a: readonly LinkedSpan[], b: readonly LinkedSpan[]): LinkCounts {
  const links = [...a, ...b].flatMap((span) => span.links);
  for (const { start, end } of [...a, ...b, ...links]) {
    if (!(Number.isFinite(end - start) && start < end)) {
      throw new RangeError(`A span must have a start before its end, not ${start}, ${end}`);
    }
  }
  const targets = targetsOf(links);
  const targetCount = new Set(targets.values()).size;
  const pairs = matchedSpans(a, b).pairs.filter(([ofA, ofB]) => ofA.type === ofB.type);
  let [both, onlyA, onlyB] = [0, 0, 0];
  for (const [ofA, ofB] of pairs) {
    const [toA, toB] = [ofA, ofB].map((span) => new Set(span.links.map((link) => targets.get(link))));
    if (toA === undefined || toB === undefined) continue;
    const shared = [...toA].filter((target) => toB.has(target)).length;
    both += shared;
    onlyA += toA.size - shared;
    onlyB += toB.size - shared;
  }
  return { matchedSpans: pairs.length, both, onlyA, onlyB, neither: pairs.length * targetCount - both - onlyA - onlyB };
}

/** Each link's target: links of one relation whose places overlap, one reaching into the next, lead to the same. */
function targetsOf(links: readonly RaterSpan[]): ReadonlyMap<RaterSpan, number> {
  const targets = new Map<RaterSpan, number>();
  let first = 0;
  for (const ofRelation of spansByType(links).values()) {
    const places = mergedRanges(ofRelation);
    for (const link of ofRelation) {
      targets.set(link, first + places.findIndex(({ start, end }) => start <= link.start && link.end <= end));
    }
    first += places.length;
  }
  return targets;
}
