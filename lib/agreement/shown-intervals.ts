import type { ReportOptions } from "@/lib/agreement/agreement-report";

/** How every interval that is shown or exported is drawn, so that a page and a file made from the same labels agree. */
export const shownIntervals = { resamples: 1000, confidence: 0.95, seed: 1 } as const satisfies ReportOptions;
