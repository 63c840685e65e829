import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { openJournal } from "@/lib/annotations/journal";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { commands, commandsWithin, keyPlaceOf } from "@/lib/workbench/commands";
import { textOf, type WorkbenchContext, workbenchContext } from "@/lib/workbench/context";
import { type KeyPress, matchKey } from "@/lib/workbench/match-key";
import type { WorkbenchPart } from "@/lib/workbench/part";
import { annotationOf, type FreshIds, openSession, type Session } from "@/lib/workbench/session";
import { type SessionEvent, stepSession } from "@/lib/workbench/step-session";
import { buildId } from "@/tests/lib/annotations/build-annotation";

const cue = '<record key="C"/>';

/** A prompt with a cue, a reasoning of two paragraphs, an answer, and a tool call with its result. */
export const coalParts: readonly WorkbenchPart[] = [
  { turn: 0, role: "system", kind: "text", text: "Answer with one letter." },
  { turn: 1, role: "user", kind: "text", text: `Which value is closest? ${cue}` },
  {
    turn: 2,
    role: "assistant",
    kind: "reasoning",
    text: "We need the heating value. It is 7,545 cal/g.\n\nThat is nearest to D. But 11,000 seems plausible. So it is C.",
  },
  { turn: 2, role: "assistant", kind: "text", text: "FINAL ANSWER: C. I am sure." },
  { turn: 2, role: "assistant", kind: "tool_call", text: "option C" },
  { turn: 3, role: "tool", kind: "tool_result", text: "recorded" },
];

export function buildWorkbench(parts = coalParts, givenCue: string | null = cue): WorkbenchContext {
  return workbenchContext({ scheme: defaultScheme, parts, cue: givenCue });
}

export function freshIds(): FreshIds {
  return { operation: buildId(), item: buildId() };
}

/** A key as one says it: `j`, `N`, `Digit1`, `Shift+Digit4`, `Mod+Enter`, `Escape`. */
function pressOf(said: string): KeyPress {
  const names = said.split("+");
  const key = names.at(-1) ?? "";
  const isLetter = /^[a-z]$/i.test(key);
  return {
    code: isLetter ? `Key${key.toUpperCase()}` : key === "/" ? "Slash" : key,
    key: key.replace("Digit", ""),
    ctrl: names.includes("Mod"),
    meta: false,
    alt: false,
    shift: names.includes("Shift") || (isLetter && key !== key.toLowerCase()),
    altGraph: false,
    isRepeat: false,
    isEditable: false,
    isOnControl: false,
    isDialogOpen: false,
    isOtherScript: false,
    platform: "other",
  };
}

/** A rater at the workbench: presses keys, points and selects, and reads what is on the screen. */
export class Rater {
  session: Session;

  constructor(readonly context: WorkbenchContext = buildWorkbench()) {
    this.session = openSession(openJournal({ revision: 0, annotation: emptyAnnotation }, null), context);
  }

  /** Keys one after another, separated by spaces. A key that is for no command is a mistake in the test. */
  press(keys: string): this {
    for (const key of keys.split(" ")) {
      const command = matchKey(pressOf(key), commandsWithin(commands, keyPlaceOf(this.screen)));
      if (!command) throw new Error(`No command for ${key}`);
      this.session = stepSession(this.session, { kind: "command", command, ids: freshIds() }, this.context);
    }
    return this;
  }

  does(event: SessionEvent): this {
    this.session = stepSession(this.session, event, this.context);
    return this;
  }

  /** Selects the first place in the part where this text stands. */
  selects(part: number, text: string, isExact = false): this {
    const start = textOf(this.context, part).indexOf(text);
    return this.does({ kind: "selectText", place: { part, start, end: start + text.length }, isExact });
  }

  get annotation() {
    return annotationOf(this.session);
  }
  get screen() {
    return this.session.screen;
  }
  /** The text under the cursor. */
  get reads(): string {
    const { part, start, end } = this.screen.cursor;
    return textOf(this.context, part).slice(start, end);
  }
  /** Each mark as its type and quotes. */
  get marks(): string[] {
    return this.annotation.spans.map(({ type, ranges }) => `${type}: ${ranges.map(({ quote }) => quote).join(" … ")}`);
  }
  get inHand() {
    return this.annotation.spans.find(({ id }) => id === this.screen.markInHand) ?? null;
  }
}
