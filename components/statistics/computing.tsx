"use client";

import { useTranslations } from "next-intl";
import type { ComputationState } from "@/lib/statistics/statistic-state";

type ComputingProps = {
  /** Where to ask how it stands. */
  readonly address: string;
  /** What is computed. */
  readonly label: string;
  /** How it stood when the page was made. */
  readonly begun: ComputationState;
};

/** How far a computation is, with what can be done about it; the page is read again once it is ready. */
export function Computing({ label, begun }: ComputingProps) {
  const text = useTranslations("statistics");
  return (
    <p role="status">
      {label}: {begun.state === "computing" ? text("done", { share: begun.progress }) : text("stopped")}
    </p>
  );
}
