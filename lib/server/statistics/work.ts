import "server-only";
import type { LabelFilter } from "@/lib/agreement/label-filter";
import type { PackedLabels } from "@/lib/annotations/packed-labels";
import type { Scheme } from "@/lib/scheme/scheme";
import type { StatisticOptions } from "@/lib/statistics/statistic";
import type { StatisticName } from "@/lib/statistics/statistic-names";

/** What a thread is told to compute. */
export type Work = {
  readonly statistic: StatisticName;
  readonly filter: LabelFilter;
  readonly scheme: Scheme;
  readonly options: StatisticOptions;
  /** Before the filter. */
  readonly labels: PackedLabels;
};

/** What a thread says of the work it has. */
export type Word =
  | { readonly kind: "progress"; readonly share: number }
  /** `report` is serialised: it is kept like that, and read by whoever asks for it. */
  | { readonly kind: "done"; readonly report: Uint8Array }
  | { readonly kind: "failed"; readonly error: unknown };
