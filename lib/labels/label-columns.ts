import { isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

/** A value of a record under its column's name. */
export type Cell = {
  readonly column: string;
  /** As text; null when the record has nothing there. */
  readonly value: string | null;
  /** Whether it stood in a text that is JSON itself, as a judge's reply often is. */
  readonly isEmbedded: boolean;
};

const maxColumns = 500;
const maxDepth = 8;
const longestEmbedded = 100_000;
const fence = /^\s*```[a-zA-Z]*\s*(\{[\s\S]*\})\s*```\s*$/;

/**
 * The scalar values of a record by column: keys joined by dots. A text that holds a JSON object, in a code fence or
 * without, is taken apart like an object; arrays are passed over. The first 500 columns.
 */
export function cellsOf(record: Json): Cell[] {
  const cells: Cell[] = [];
  collect(record, { column: "", depth: 0, isEmbedded: false }, cells);
  return cells;
}

type Place = { readonly column: string; readonly depth: number; readonly isEmbedded: boolean };

function collect(value: Json, place: Place, cells: Cell[]): void {
  if (cells.length >= maxColumns || place.depth > maxDepth || Array.isArray(value)) return;
  const embedded = typeof value === "string" && place.column !== "" ? embeddedObject(value) : null;
  const inner = embedded ?? value;
  if (!isObject(inner)) {
    const { column, isEmbedded } = place;
    if (column !== "") cells.push({ column, value: cellText(value), isEmbedded });
    return;
  }
  for (const [key, member] of Object.entries(inner)) {
    const column = place.column === "" ? key : `${place.column}.${key}`;
    collect(member, { column, depth: place.depth + 1, isEmbedded: place.isEmbedded || embedded !== null }, cells);
  }
}

/** A scalar as the text of a cell; an empty text is nothing. */
export function cellText(value: Json | undefined): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function embeddedObject(text: string): { readonly [key: string]: Json } | null {
  if (text.length > longestEmbedded) return null;
  const candidate = fence.exec(text)?.[1] ?? (/^\s*\{[\s\S]*\}\s*$/.test(text) ? text : null);
  if (candidate === null) return null;
  try {
    const value: Json = JSON.parse(candidate);
    // What an escape hides in a text is found only now.
    return isObject(value) && unstorableIn(value, "") === null ? value : null;
  } catch {
    // Braces and no JSON: a text like any other.
    return null;
  }
}
