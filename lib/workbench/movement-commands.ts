import { type Direction, extendSelection, type ReadingUnit, type Step } from "@/lib/spans/reading";
import type { Command, PlainCommandId } from "@/lib/workbench/command";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { type KeyBinding, letterKey } from "@/lib/workbench/key-binding";
import { moveCursor, moveToPart, type Path } from "@/lib/workbench/move-cursor";
import { partsWithin } from "@/lib/workbench/part";
import type { Screen } from "@/lib/workbench/screen";
import { type Session, withScreen } from "@/lib/workbench/session";

/** The parts that the cursor goes through: those it may be linked to, or those that are open to read. */
function pathOf({ mode, isPromptOpen }: Screen, { parts }: WorkbenchContext): Path {
  if (mode.kind === "link") return { parts, order: partsWithin(parts, [mode.scope]) };
  const scopes = isPromptOpen ? (["prompt", "reasoning", "action"] as const) : (["reasoning", "action"] as const);
  return { parts, order: partsWithin(parts, scopes) };
}

function move(session: Session, context: WorkbenchContext, step: Step): Session {
  const { cursor, mode } = session.screen;
  const anchor = mode.kind === "select" || mode.kind === "edge" || mode.kind === "link" ? mode.anchor : null;
  if (anchor === null)
    return withScreen(session, { cursor: moveCursor(cursor, step, pathOf(session.screen, context)) });
  const range = extendSelection(textOf(context, cursor.part), { anchor, selection: cursor }, step);
  return withScreen(session, { cursor: { part: cursor.part, ...range } });
}

const isReading = ({ screen }: Session) => screen.mode.kind !== "palette";

function step(
  id: PlainCommandId,
  keys: readonly KeyBinding[],
  [unit, direction]: readonly [ReadingUnit, Direction],
): Command {
  return {
    id,
    keys,
    isRepeatable: true,
    isEnabled: isReading,
    run: (session, context) => move(session, context, { unit, direction }),
  };
}

function jump(id: PlainCommandId, keys: readonly KeyBinding[], direction: Direction): Command {
  return {
    id,
    keys,
    isRepeatable: true,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read" || (mode.kind === "link" && mode.anchor === null),
    run: (session, context) =>
      withScreen(session, { cursor: moveToPart(session.screen.cursor, direction, pathOf(session.screen, context)) }),
  };
}

/** The reading cursor: by word, sentence, paragraph and part. In a selection they extend it. */
export const movementCommands: readonly Command[] = [
  step("nextSentence", [letterKey("j")], ["sentence", "forward"]),
  step("previousSentence", [letterKey("k")], ["sentence", "backward"]),
  step("nextWord", [letterKey("w")], ["word", "forward"]),
  step("previousWord", [letterKey("b")], ["word", "backward"]),
  step("nextParagraph", [letterKey("J")], ["paragraph", "forward"]),
  step("previousParagraph", [letterKey("K")], ["paragraph", "backward"]),
  jump("nextPart", [letterKey("o")], "forward"),
  jump("previousPart", [letterKey("O")], "backward"),
];
