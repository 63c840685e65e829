/** How long the stretches are that time is cut into. */
export const periodUnits = ["day", "week", "month"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** More points than this are hard to tell apart. */
const mostPeriods = 16;

const dayMs = 86_400_000;
/** 1970 began on a Thursday. */
const firstMondayMs = 4 * dayMs;

/**
 * The shortest unit of which sixteen hold all these moments; months when even they do not.
 *
 * @param momentsMs Milliseconds since 1970, in UTC.
 */
export function periodUnitFor(momentsMs: readonly number[]): PeriodUnit {
  const [first, last] = momentsMs.reduce(
    ([from, to], moment) => [Math.min(from, moment), Math.max(to, moment)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const days = Math.floor(last / dayMs) - Math.floor(first / dayMs) + 1;
  if (days <= mostPeriods) return "day";
  return days <= 7 * (mostPeriods - 1) ? "week" : "month";
}

/** When the period began that a moment lies in: midnight, Monday or the first of the month, in UTC. */
export function periodStart(momentMs: number, unit: PeriodUnit): number {
  if (unit === "day") return Math.floor(momentMs / dayMs) * dayMs;
  if (unit === "week") return Math.floor((momentMs - firstMondayMs) / (7 * dayMs)) * 7 * dayMs + firstMondayMs;
  const moment = new Date(momentMs);
  return Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth());
}
