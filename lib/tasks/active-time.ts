/** Time on a task, counted only while the page has the attention and its reader shows signs of life. */
export type ActiveTime = {
  readonly activeMs: number;
  /** When it was last counted, in milliseconds of any steady clock. */
  readonly countedUntil: number;
  /** When a hand last moved; null before the first time. */
  readonly lastInputAt: number | null;
  /** The page is seen and its window is the one in hand. */
  readonly hasAttention: boolean;
};

/** How long reading without touching anything still counts. */
const attentionMs = 60_000;

/** The clock when a task is opened, which is a sign of life itself. */
export function startActiveTime(now: number, hasAttention: boolean): ActiveTime {
  return { activeMs: 0, countedUntil: now, lastInputAt: now, hasAttention };
}

/** The time counted up to now. */
export function countActiveTime(time: ActiveTime, now: number): ActiveTime {
  const until = Math.min(now, (time.lastInputAt ?? Number.NEGATIVE_INFINITY) + attentionMs);
  const passedMs = time.hasAttention ? Math.max(0, until - time.countedUntil) : 0;
  return { ...time, activeMs: time.activeMs + passedMs, countedUntil: Math.max(now, time.countedUntil) };
}

/** The time after a key, a click or a movement. */
export function noteInput(time: ActiveTime, now: number): ActiveTime {
  return { ...countActiveTime(time, now), lastInputAt: now };
}

/** The time after the page was hidden or shown, or its window left for another or taken up again. */
export function noteAttention(time: ActiveTime, now: number, hasAttention: boolean): ActiveTime {
  return { ...countActiveTime(time, now), hasAttention };
}
