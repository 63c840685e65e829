import type { Relation, Span } from "@/lib/annotations/annotation";
import type { OffsetRange } from "@/lib/spans/offset-range";
import type { Place } from "@/lib/spans/place";
import { firstUnit } from "@/lib/spans/reading";
import type { Edge } from "@/lib/workbench/edge";
import { type SearchOptions, wideSearch } from "@/lib/workbench/find-text";
import { type PartScope, partsWithin, type WorkbenchPart } from "@/lib/workbench/part";

type ReadMode = { readonly kind: "read" };
/** The cursor is the selection; it was begun at the anchor. */
type SelectMode = { readonly kind: "select"; readonly anchor: OffsetRange };

/** What the keys do. */
export type Mode =
  | ReadMode
  | SelectMode
  /** The span types are offered for what the cursor is on. `isFocused` when the palette takes the keys. */
  | { readonly kind: "palette"; readonly isFocused: boolean; readonly back: ReadMode | SelectMode }
  /** An edge of the mark is held: the cursor is what the range becomes, the anchor the character at its other edge. */
  | {
      readonly kind: "edge";
      readonly spanId: string;
      readonly rangeIndex: number;
      readonly edge: Edge;
      readonly anchor: OffsetRange;
      readonly from: Place;
    }
  /** The cursor goes over the places that the mark can be linked to; `from` is where it was and will be again. */
  | {
      readonly kind: "link";
      readonly spanId: string;
      readonly scope: PartScope;
      /** What the link will say. */
      readonly relation: Relation;
      readonly from: Place;
      readonly anchor: OffsetRange | null;
    };

/** What lies over the panel or takes the focus. `marks` is the panel itself. */
export type Overlay =
  | "marks"
  | "edit"
  | "note"
  | "guideline"
  | "flags"
  | "discussion"
  | "history"
  | "keys"
  | "search"
  | "skip"
  | "turn";

/** What is searched for in the transcript, also while the search is closed. */
export type TextSearch = {
  readonly query: string;
  /** In the order of the text. */
  readonly hits: readonly Place[];
  readonly options: SearchOptions;
  /** From where the first hit is looked for. */
  readonly origin: Place;
  /** How often the search was asked for: each time its field takes the keys. */
  readonly asked: number;
};

/** What is said of a mark, to be said of another place too. */
export type MarkCopy = Readonly<Omit<Span, "id" | "ranges" | "links">>;

/** The state of the screen that is not the annotation's. */
export type Screen = {
  /** What the rater reads: a sentence, a word, or the selection. Empty only when the transcript has no text. */
  readonly cursor: Place;
  readonly mode: Mode;
  /** The character that was pointed at by hand, and the cursor that this led to: it counts as long as that stays. */
  readonly pointed: { readonly place: Place; readonly cursor: Place } | null;
  /** Id of the mark that is edited, linked, extended or deleted. */
  readonly markInHand: string | null;
  readonly overlay: Overlay;
  readonly isPromptOpen: boolean;
  readonly search: TextSearch;
  readonly copied: MarkCopy | null;
  /** Key of the span type that was marked with last; null before the first mark. */
  readonly lastType: string | null;
  /** The part whose turn is to be folded or opened, and how often that was asked for. */
  readonly fold: { readonly part: number; readonly asked: number };
  /** Whether all turns are to be open or folded, and how often that was asked for. */
  readonly foldAll: { readonly isOpen: boolean; readonly asked: number };
  /** After asking to submit: something hinders it, or there are warnings and asking again submits. */
  readonly submission: "unasked" | "hindered" | "warned";
  /** On the way through what was told then: which comes next, and the question that is to have the focus, how often asked for. */
  readonly finding: { readonly next: number; readonly element: string | null; readonly asked: number };
};

export const readMode: ReadMode = { kind: "read" };

/** Where reading begins: at the first sentence of the first reasoning, else of the action, else of anything. */
export function startOfReading(parts: readonly WorkbenchPart[]): Place {
  const order = (["reasoning", "action", "prompt"] as const).flatMap((scope) => partsWithin(parts, [scope]));
  const part = order[0] ?? 0;
  return { part, ...(firstUnit(parts[part]?.text ?? "", "sentence") ?? { start: 0, end: 0 }) };
}

/** The screen when a task is opened. */
export function openScreen(parts: readonly WorkbenchPart[]): Screen {
  const cursor = startOfReading(parts);
  return {
    cursor,
    mode: readMode,
    pointed: null,
    markInHand: null,
    overlay: "marks",
    isPromptOpen: false,
    search: { query: "", hits: [], options: wideSearch, origin: cursor, asked: 0 },
    copied: null,
    lastType: null,
    fold: { part: 0, asked: 0 },
    foldAll: { isOpen: true, asked: 0 },
    submission: "unasked",
    finding: { next: 0, element: null, asked: 0 },
  };
}
