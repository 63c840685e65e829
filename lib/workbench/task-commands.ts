import { verdictElement } from "@/lib/scheme/elements";
import type { Command, CommandId, PlainCommandId } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { digits, type KeyBinding, letterKey, shiftDigitKey, signKey } from "@/lib/workbench/key-binding";
import { scopeOf } from "@/lib/workbench/part";
import { type Overlay, startOfReading } from "@/lib/workbench/screen";
import { isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";
import { submissionCommands } from "@/lib/workbench/submission-commands";

const verdictCommands: readonly Command[] = digits.slice(0, 9).map((digit, index) => {
  const choiceIn = ({ scheme }: WorkbenchContext) => {
    const verdict = verdictElement(scheme);
    const option = verdict?.options[index];
    return verdict && option ? { kind: "setAnswer" as const, element: verdict.key, option: option.key } : null;
  };
  return {
    id: `verdict${digit}`,
    keys: [shiftDigitKey(digit)],
    isRepeatable: false,
    isEnabled: (session, context) => isDraft(session) && choiceIn(context) !== null,
    run: (session, context, ids) => {
      const change = choiceIn(context);
      return change ? withChange(session, { change, operationId: ids.operation }, context) : session;
    },
  };
});

/** The command that gives the verdict's option at this index, from 0; null past the last of the digits. */
export function verdictCommandOf(index: number): CommandId | null {
  return verdictCommands[index]?.id ?? null;
}

function toggle(id: PlainCommandId, key: KeyBinding, overlay: Overlay): Command {
  return {
    id,
    keys: [key],
    isRepeatable: false,
    isEnabled: () => true,
    run: (session) => withScreen(session, { overlay: session.screen.overlay === overlay ? "marks" : overlay }),
  };
}

/** Opens or folds the prompt; the cursor does not stay in a text that is folded away. */
function togglePrompt(session: Session, { parts }: WorkbenchContext): Session {
  const { cursor, isPromptOpen } = session.screen;
  const part = parts[cursor.part];
  const isLeft = isPromptOpen && part !== undefined && scopeOf(part) === "prompt";
  return withScreen(session, { isPromptOpen: !isPromptOpen, ...(isLeft && { cursor: startOfReading(parts) }) });
}

/** The verdict, what opens and folds, and what ends the task. */
export const taskCommands: readonly Command[] = [
  ...verdictCommands,
  toggle("toggleGuideline", letterKey("g"), "guideline"),
  toggle("openFlags", letterKey("f"), "flags"),
  toggle("openDiscussion", letterKey("q"), "discussion"),
  toggle("openHistory", letterKey("h"), "history"),
  toggle("openKeys", signKey("?", "Slash", true), "keys"),
  { ...toggle("skip", letterKey("s"), "skip"), isEnabled: isDraft },
  {
    id: "togglePrompt",
    keys: [letterKey("p")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read",
    run: togglePrompt,
  },
  {
    id: "foldTurn",
    keys: [letterKey("z")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read",
    run: (session) => {
      const { cursor, fold } = session.screen;
      return withScreen(session, { fold: { part: cursor.part, asked: fold.asked + 1 } });
    },
  },
  ...submissionCommands,
  {
    id: "reopen",
    keys: [],
    isRepeatable: false,
    isEnabled: (session) => !isDraft(session),
    run: (session, context, ids) =>
      withChange(session, { change: { kind: "reopen" }, operationId: ids.operation }, context),
  },
];
