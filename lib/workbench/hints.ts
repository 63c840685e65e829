import type { CommandId } from "@/lib/workbench/command";
import { annotationOf, isDraft, type Session } from "@/lib/workbench/session";

/** What a key does right now, to be said in a few words; the message files name them. */
export type HintDeed =
  | "move"
  | "select"
  | "extend"
  | "chooseType"
  | "takeType"
  | "edit"
  | "link"
  | "linkHere"
  | "otherPlaces"
  | "putHere"
  | "otherEdge"
  | "nextHit"
  | "letGoMark"
  | "letGoSelection"
  | "close"
  | "stop"
  | "reopen";

export type Hint = { readonly command: CommandId; readonly deed: HintDeed };

/** What the rater is doing, and what the keys that matter most then would do. */
export type Status = {
  readonly doing: "reading" | "selecting" | "choosing" | "linking" | "moving" | "searching" | "submitted";
  readonly hints: readonly Hint[];
};

const hint = (command: CommandId, deed: HintDeed): Hint => ({ command, deed });
const move = hint("nextSentence", "move");
const select = hint("startSelection", "select");

/** The status of a session, Enter and Esc among its hints wherever they would do something. */
export function statusOf(session: Session): Status {
  const { mode, overlay } = session.screen;
  switch (mode.kind) {
    case "select":
      return {
        doing: "selecting",
        // What is selected when an annotation is submitted stays so, and cannot be marked.
        hints: [
          hint("nextWord", "extend"),
          ...(isDraft(session) ? [hint("confirm", "chooseType")] : []),
          hint("back", "letGoSelection"),
        ],
      };
    case "palette":
      return { doing: "choosing", hints: [hint("confirm", "takeType"), hint("back", "close")] };
    case "link": {
      const leave = hint("back", mode.anchor === null ? "stop" : "letGoSelection");
      const first = mode.anchor === null ? [move, select] : [hint("nextWord", "extend")];
      return { doing: "linking", hints: [...first, hint("confirm", "linkHere"), hint("link", "otherPlaces"), leave] };
    }
    case "edge":
      return {
        doing: "moving",
        hints: [
          hint("nextWord", "move"),
          hint("confirm", "putHere"),
          hint("moveEdge", "otherEdge"),
          hint("back", "stop"),
        ],
      };
    case "read":
      if (overlay === "search")
        return { doing: "searching", hints: [hint("nextHit", "nextHit"), hint("back", "close")] };
      return { doing: isDraft(session) ? "reading" : "submitted", hints: readingHints(session) };
  }
}

function readingHints(session: Session): readonly Hint[] {
  const { overlay, markInHand } = session.screen;
  if (overlay !== "marks") return [hint("back", "close")];
  const leave = markInHand === null ? [] : [hint("back", "letGoMark")];
  if (!isDraft(session)) return [move, hint("reopen", "reopen"), ...leave];
  const inHand = markInHand === null ? [] : [hint("editMark", "edit"), hint("link", "link")];
  // Whoever has made a few marks moves and selects without being told.
  const isNew = annotationOf(session).spans.length < 3;
  return [...(isNew ? [move, select] : []), hint("confirm", "chooseType"), ...inHand, ...leave];
}
