import type { OffsetRange } from "@/lib/spans/offset-range";
import type { Place } from "@/lib/spans/place";
import { type Direction, firstUnit, lastUnit, moveReading, type Step } from "@/lib/spans/reading";
import type { WorkbenchPart } from "@/lib/workbench/part";

/** What the cursor goes through. */
export type Path = {
  readonly parts: readonly WorkbenchPart[];
  /** Indices of parts with text, in order. */
  readonly order: readonly number[];
};

/** The cursor after one step, going on into the next part of the path; where it is when there is none. */
export function moveCursor(cursor: Place, step: Step, path: Path): Place {
  const text = path.parts[cursor.part]?.text ?? "";
  const within = path.order.includes(cursor.part) ? moveReading(text, cursor, step) : null;
  if (within) return { part: cursor.part, ...within };
  const isForward = step.direction === "forward";
  const enter = (next: string) => (isForward ? firstUnit(next, step.unit) : lastUnit(next, step.unit));
  return enterPart(cursor, path, { direction: step.direction, enter }) ?? cursor;
}

/** The first sentence of the next or previous part of the path; where the cursor is when there is none. */
export function moveToPart(cursor: Place, direction: Direction, path: Path): Place {
  return enterPart(cursor, path, { direction, enter: (text) => firstUnit(text, "sentence") }) ?? cursor;
}

type Entry = { readonly direction: Direction; readonly enter: (text: string) => OffsetRange | null };

/** The first place found in the parts beyond the cursor's, nearest first. */
function enterPart(cursor: Place, { parts, order }: Path, { direction, enter }: Entry): Place | null {
  const ahead =
    direction === "forward"
      ? order.filter((part) => part > cursor.part)
      : order.filter((part) => part < cursor.part).toReversed();
  for (const part of ahead) {
    const range = enter(parts[part]?.text ?? "");
    if (range) return { part, ...range };
  }
  return null;
}
