import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { clusteredMean } from "@/lib/scores/clustered-mean";
import { type ProportionInterval, proportionInterval } from "@/lib/scores/proportion-interval";

/** A share of cases that come in clusters, such as the epochs of one task. */
export type ClusteredShare =
  | {
      /** 0 … 1. */
      readonly value: number;
      readonly successes: number;
      readonly n: number;
      readonly clusters: number;
      /** Null "too few units" for one cluster. */
      readonly interval: ProportionInterval;
    }
  | Undetermined;

/** A case: what it belongs to, and whether it is one of those whose share is asked for. */
export type ClusteredCase = { readonly cluster: string; readonly isSuccess: boolean };

/**
 * The share of cases that are successes, with Wilson's interval of as many independent cases as they are worth: n divided
 * by the design effect, the variance of the share with clusters over that without, taken to be 1 at least. With one case a
 * cluster that is Wilson's interval itself; where all cases are alike, that of as many cases as clusters.
 *
 * @param level Of the interval, such as 0.95.
 * @returns Null "no observations" when there are no cases.
 * @throws RangeError unless 0 < level < 1.
 * @see Kish 1965, "Survey sampling", section 8.2; Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference"
 */
export function clusteredShare(cases: readonly ClusteredCase[], level: number): ClusteredShare {
  if (cases.length === 0) return undetermined("no observations");
  const byCluster = new Map<string, number[]>();
  for (const { cluster, isSuccess } of cases) {
    const known = byCluster.get(cluster);
    if (known) known.push(Number(isSuccess));
    else byCluster.set(cluster, [Number(isSuccess)]);
  }
  const clusters = byCluster.size;
  const successes = cases.reduce((count, { isSuccess }) => count + Number(isSuccess), 0);
  const value = successes / cases.length;
  const worth = effectiveCases([...byCluster.values()], cases.length, level);
  const interval =
    clusters < 2
      ? undetermined("too few units")
      : proportionInterval({ successes: value * worth, n: worth }, { method: "wilson", level });
  return { value, successes, n: cases.length, clusters, interval };
}

function effectiveCases(clusters: readonly (readonly number[])[], cases: number, level: number): number {
  const offsets = new Int32Array(clusters.length + 1);
  clusters.forEach((ofCluster, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + ofCluster.length;
  });
  const mean = clusteredMean({ offsets, ratings: Float64Array.from(clusters.flat()) }, { level });
  if (mean.value === null || mean.naiveStandardError === 0) return clusters.length;
  return cases / Math.max(1, (mean.standardError / mean.naiveStandardError) ** 2);
}
