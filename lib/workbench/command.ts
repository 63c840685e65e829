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
  "addRange",
  "copyMark",
  "pasteMark",
  "quickNote",
  "link",
  "moveEdge",
  "characterLeft",
  "characterRight",
  "undo",
  "redo",
  "openSearch",
  "nextHit",
  "previousHit",
  "toggleGuideline",
  "openFlags",
  "togglePrompt",
  "foldTurn",
  "openKeys",
  "submit",
  "skip",
  "reopen",
] as const;
export type PlainCommandId = (typeof plainCommandIds)[number];

/** Commands named after what the scheme puts on a digit: a span type, or the verdict with that number. */
export type DigitCommandId = `mark${Digit}` | `verdict${Digit}`;
export type CommandId = PlainCommandId | DigitCommandId;

/** One record for each command: it drives the key, the button, the menu entry and the line of help. */
export type Command = {
  readonly id: CommandId;
  /** None when only a button runs it. */
  readonly keys: readonly KeyBinding[];
  /** Where its keys count, before those of all other commands; everywhere when absent. */
  readonly within?: "search";
  /** True when holding the key down runs it again. */
  readonly isRepeatable: boolean;
  readonly isEnabled: (session: Session, context: WorkbenchContext) => boolean;
  /** Only called when enabled. */
  readonly run: (session: Session, context: WorkbenchContext, ids: FreshIds) => Session;
};
