import type { Part } from "@/lib/transcripts/part";

/** What a model did in a turn. A `result` action is one whose call the transcript does not hold. */
export type Action =
  | { readonly kind: "text"; readonly part: Part }
  | { readonly kind: "call"; readonly part: Part; readonly results: readonly Part[] }
  | { readonly kind: "result"; readonly part: Part };

/** What the model thought, what it then did, and what others said to it before it went on. */
export type Turn = {
  /** From 1. */
  readonly number: number;
  readonly reasoning: readonly Part[];
  readonly actions: readonly Action[];
  readonly followUps: readonly Part[];
};

/** A transcript as it is read: what the model was given, then its turns. */
export type TurnView = { readonly prompt: readonly Part[]; readonly turns: readonly Turn[] };

type OpenCall = { readonly kind: "call"; readonly part: Part; readonly results: Part[] };
type OpenTurn = {
  readonly reasoning: Part[];
  readonly actions: (Exclude<Action, { readonly kind: "call" }> | OpenCall)[];
  readonly followUps: Part[];
  /** Whether anything has come from elsewhere since the model's last part. */
  isInterrupted: boolean;
};

/**
 * Orders a transcript's parts for reading reasoning beside action. Everything before the model's first part is the
 * prompt. A turn is reasoning and then actions: a new one begins when the model goes on after a tool result or a
 * message, and when it reasons again after acting, so that reading turn by turn is reading in order. Tool results
 * stand with their call: the latest one before with the same call id or, without an id, the turn's first call that has
 * neither id nor result.
 *
 * @param parts In order of their index.
 * @returns Each part exactly once; all but joined results in the order given.
 */
export function toTurns(parts: readonly Part[]): TurnView {
  const first = parts.findIndex(isFromModel);
  const promptLength = first === -1 ? parts.length : first;
  const turns: OpenTurn[] = [];
  const calls = new Map<string, OpenCall>();
  for (const part of parts.slice(promptLength)) {
    if (isFromModel(part)) addModelPart(turnFor(part, turns), part, calls);
    else addOtherPart(turns.at(-1), part, calls);
  }
  return {
    prompt: parts.slice(0, promptLength),
    turns: turns.map(({ isInterrupted: _, ...turn }, index) => ({ number: index + 1, ...turn })),
  };
}

function isResult({ role, kind }: Part): boolean {
  return kind === "tool_result" || role === "tool";
}

function isFromModel(part: Part): boolean {
  return part.role === "assistant" && !isResult(part);
}

function isReasoning({ kind }: Part): boolean {
  return kind === "reasoning" || kind === "redacted_reasoning";
}

function turnFor(part: Part, turns: OpenTurn[]): OpenTurn {
  const last = turns.at(-1);
  if (last && !last.isInterrupted && !(isReasoning(part) && last.actions.length > 0)) return last;
  const turn: OpenTurn = { reasoning: [], actions: [], followUps: [], isInterrupted: false };
  turns.push(turn);
  return turn;
}

function addModelPart(turn: OpenTurn, part: Part, calls: Map<string, OpenCall>): void {
  if (isReasoning(part)) turn.reasoning.push(part);
  else if (part.kind === "tool_call") {
    const call: OpenCall = { kind: "call", part, results: [] };
    turn.actions.push(call);
    if (part.callId !== null) calls.set(part.callId, call);
  } else turn.actions.push({ kind: "text", part });
}

function addOtherPart(turn: OpenTurn | undefined, part: Part, calls: ReadonlyMap<string, OpenCall>): void {
  // The first part after the prompt is the model's, so there is a turn.
  if (!turn) throw new Error("A part stands before the first turn and outside the prompt");
  turn.isInterrupted = true;
  if (!isResult(part)) {
    turn.followUps.push(part);
    return;
  }
  const call = part.callId === null ? unansweredCall(turn) : calls.get(part.callId);
  if (call) call.results.push(part);
  else if (turn.followUps.length > 0) turn.followUps.push(part);
  else turn.actions.push({ kind: "result", part });
}

function unansweredCall(turn: OpenTurn): OpenCall | undefined {
  return turn.actions.find(
    (action): action is OpenCall =>
      action.kind === "call" && action.part.callId === null && action.results.length === 0,
  );
}
