import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { Undetermined } from "@/lib/agreement/undetermined";

/** A figure with its interval, which may be undetermined, too little resting on it, where the figure is not. */
export type Estimate = {
  readonly figure: { readonly value: number } | Undetermined;
  readonly interval: BootstrapInterval;
};

/** What cannot be estimated, for this reason. */
export function noEstimate(missing: Undetermined): Estimate {
  return { figure: missing, interval: missing };
}
