/** How a computation stands, without its report: what those who wait for it are told. */
export type ComputationState =
  /** `progress` is the share done, 0 … 1. */
  | { readonly state: "computing"; readonly progress: number }
  | { readonly state: "ready" }
  /** Somebody stopped it; it stays so until it is started again. */
  | { readonly state: "stopped" }
  /** It failed and was logged under this id; it stays so until it is started again, or the labels change. */
  | { readonly state: "failed"; readonly failureId: string };

/** The same with the report once there is one. */
export type StatisticState<Report> =
  | Exclude<ComputationState, { readonly state: "ready" }>
  | { readonly state: "ready"; readonly report: Report };
