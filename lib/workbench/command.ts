import type { WorkbenchContext } from "@/lib/workbench/context";
import type { Digit, KeyBinding } from "@/lib/workbench/key-binding";
import type { FreshIds, Session } from "@/lib/workbench/session";

/** Commands that every scheme has; the message files name them by these ids. */
export const plainCommandIds = [
  "nextSentence",
  "previousSentence",
  "nextWord",
  "previousWord",
  "nextParagraph",
  "previousParagraph",
  "nextPart",
  "previousPart",
  "startSelection",
  "confirm",
  "back",
  "nextMark",
  "previousMark",
  "editMark",
  "deleteMark",
  "markAgain",
  "nextMarkHere",
  "addRange",
  "removeRange",
  "copyMark",
  "pasteMark",
  "quickNote",
  "link",
  "nextLink",
  "removeLink",
  "moveEdge",
  "characterLeft",
  "characterRight",
  "undo",
  "redo",
  "openSearch",
  "matchCase",
  "matchWords",
  "nextHit",
  "previousHit",
  "toggleGuideline",
  "openFlags",
  "openDiscussion",
  "togglePrompt",
  "foldTurn",
  "foldAll",
  "toggleRendered",
  "goToTurn",
  "openHistory",
  "openKeys",
  "toggleHints",
  "submit",
  "nextFinding",
  "skip",
  "reopen",
] as const;
export type PlainCommandId = (typeof plainCommandIds)[number];

/** Commands that say how a link relates the mark to its target, in the order of the relations. */
export const relationCommandIds = ["relation1", "relation2", "relation3", "relation4", "relation5"] as const;
export type RelationCommandId = (typeof relationCommandIds)[number];

/** Commands named after what the scheme puts on a digit: a span type, or the verdict with that number. */
export type DigitCommandId = `mark${Digit}` | `verdict${Digit}`;
export type CommandId = PlainCommandId | RelationCommandId | DigitCommandId;

/** Where some commands have their keys, before those of all others: in the search, and while linking. */
export type KeyPlace = "search" | "link";

/** One record for each command: it drives the key, the button, the menu entry and the line of help. */
export type Command = {
  readonly id: CommandId;
  /** None when only a button runs it. */
  readonly keys: readonly KeyBinding[];
  /** Where its keys count, before those of all other commands; everywhere when absent. */
  readonly within?: KeyPlace;
  /** True when holding the key down runs it again. */
  readonly isRepeatable: boolean;
  readonly isEnabled: (session: Session, context: WorkbenchContext) => boolean;
  /** Only called when enabled. */
  readonly run: (session: Session, context: WorkbenchContext, ids: FreshIds) => Session;
};
