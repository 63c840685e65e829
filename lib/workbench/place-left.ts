import type { Place } from "@/lib/spans/place";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { textOf } from "@/lib/workbench/context";
import { type Session, settle, withScreen } from "@/lib/workbench/session";

/** Where a rater stood in a task when they left it. */
export type PlaceLeft = {
  readonly cursor: Place;
  readonly markInHand: string | null;
  readonly isPromptOpen: boolean;
  /** Numbers of the turns that were folded. */
  readonly foldedTurns: readonly number[];
  /** How far the text was scrolled, in CSS pixels. */
  readonly scrollTop: number;
  /** How far below the top of the text's pane the cursor was then, in CSS pixels; null when it was out of sight. */
  readonly cursorTop: number | null;
};

/** Places by the ids of their tasks, the one left last at the end. */
export type PlacesLeft = ReadonlyMap<string, PlaceLeft>;

/** How many tasks are remembered: about a day's. */
export const maxPlacesLeft = 50;

/** The places with one more; those left longest ago are forgotten. */
export function withPlaceLeft(places: PlacesLeft, task: string, place: PlaceLeft): PlacesLeft {
  const others = [...places].filter(([each]) => each !== task);
  return new Map([...others, [task, place] as const].slice(-maxPlacesLeft));
}

/** The session with the cursor, the prompt and the mark in hand as they were left; what is not there any more is not missed. */
export function comeBack(session: Session, left: PlaceLeft | null, context: WorkbenchContext): Session {
  if (left === null) return session;
  const { part, start, end } = left.cursor;
  if (end > textOf(context, part).length || start >= end) return session;
  const { cursor, isPromptOpen, markInHand } = left;
  return settle(session, withScreen(session, { cursor, isPromptOpen, markInHand }), context);
}

/** The places as they are stored, to be read by {@link parsePlacesLeft}. */
export function storedPlacesLeft(places: PlacesLeft): string {
  return JSON.stringify([...places]);
}

/** The places in what was stored; what is none is left out. By hand, since the schemas come only after the first paint. */
export function parsePlacesLeft(stored: string | null): PlacesLeft {
  return new Map(
    entriesOf(stored).flatMap(([task, value]) => {
      const place = parsePlaceLeft(value);
      return place ? [[task, place] as const] : [];
    }),
  );
}

function entriesOf(stored: string | null): (readonly [string, unknown])[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry: unknown) =>
      Array.isArray(entry) && typeof entry[0] === "string" ? [[entry[0], entry[1]] as const] : [],
    );
  } catch {
    return [];
  }
}

function parsePlaceLeft(value: unknown): PlaceLeft | null {
  const fields = fieldsOf(value);
  const cursor = fieldsOf(fields.get("cursor"));
  const [part, start, end] = [cursor.get("part"), cursor.get("start"), cursor.get("end")];
  const [scrollTop, cursorTop] = [fields.get("scrollTop"), fields.get("cursorTop")];
  const [markInHand, foldedTurns] = [fields.get("markInHand"), fields.get("foldedTurns")];
  if (!isCount(part) || !isCount(start) || !isCount(end) || typeof scrollTop !== "number") return null;
  return {
    cursor: { part, start, end },
    markInHand: typeof markInHand === "string" ? markInHand : null,
    isPromptOpen: fields.get("isPromptOpen") === true,
    foldedTurns: Array.isArray(foldedTurns) ? foldedTurns.filter(isCount) : [],
    scrollTop,
    cursorTop: typeof cursorTop === "number" ? cursorTop : null,
  };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
