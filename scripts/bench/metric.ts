/** A measured value, and where it says more so, its share of a yardstick measured in the same run. */
export type Metric = {
  readonly value: number;
  readonly unit: string;
  /** What it is compared with. */
  readonly yardstick?: string;
  /** Ours divided by the yardstick's. */
  readonly ratio?: number;
};

export type Metrics = Readonly<Record<string, Metric>>;
