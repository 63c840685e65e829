import { countsBootstrap } from "@/lib/agreement/counts-bootstrap";
import { type Estimate, noEstimate } from "@/lib/agreement/estimate";
import { type LinkCounts, type LinkedSpan, linkAgreementOfCounts, linkCounts } from "@/lib/agreement/link-agreement";
import type { BootstrapOptions } from "@/lib/agreement/percentile-interval";
import { sumRows } from "@/lib/agreement/sum-rows";
import { undetermined } from "@/lib/agreement/undetermined";

/** The marks and links of those who read one text. */
export type LinkedSpansByRater = Readonly<Record<string, readonly LinkedSpan[]>>;

/** Agreement on links over many texts and all pairs of raters. */
export type LinkIntervals = {
  /** Pairs of marks that were taken for the same. */
  readonly matchedSpans: number;
  readonly f1: Estimate;
  /** With each pair of raters both ways round, so that no order of raters is in it. */
  readonly kappa: Estimate;
};

/**
 * Agreement on links, as `linkAgreement` has it, over all pairs of raters of many texts, with bootstrap intervals over
 * texts: a resample draws texts with all their raters, marks and links.
 *
 * @throws RangeError for a span or link that is empty or not finite, or options out of range.
 */
export function linkIntervals(texts: readonly LinkedSpansByRater[], options: BootstrapOptions): LinkIntervals {
  const rows = texts.map(linkRow);
  const missing = noEstimate(undetermined("no pairs"));
  const [f1 = missing, kappa = missing] = countsBootstrap(
    rows,
    [
      { of: (sum) => linkAgreementOfCounts(countsOf(sum)).f1 },
      { of: (sum) => linkAgreementOfCounts(countsOf(sum)).kappa },
    ],
    options,
  );
  return { matchedSpans: countsOf(sumRows(rows)).matchedSpans, f1, kappa };
}

/** All pairs of raters of one text. What one of a pair linked and the other did not is split between them. */
function linkRow(spansByRater: LinkedSpansByRater): Float64Array {
  const raters = Object.values(spansByRater);
  const row = new Float64Array(4);
  raters.forEach((a, index) => {
    for (const b of raters.slice(0, index)) {
      const { matchedSpans, both, onlyA, onlyB, neither } = linkCounts(a, b);
      [matchedSpans, both, (onlyA + onlyB) / 2, neither].forEach((count, column) => {
        row[column] = (row[column] ?? 0) + count;
      });
    }
  });
  return row;
}

function countsOf([matchedSpans = 0, both = 0, only = 0, neither = 0]: Float64Array): LinkCounts {
  return { matchedSpans, both, onlyA: only, onlyB: only, neither };
}
