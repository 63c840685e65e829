import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "@/lib/transcripts/part";
import { partKindSchema, roleSchema } from "@/lib/transcripts/transcript";
import { type Action, type Turn, type TurnView, toTurns } from "@/lib/transcripts/turns";
import { buildParts, call, reasoning, redacted, result, said, system, user } from "@/tests/lib/transcripts/build-part";

const indexes = (parts: readonly Part[]) => parts.map((part) => part.index);

/** The view with each part as its index: `c4(5)` is the call 4 with its result 5. */
function outline(view: TurnView) {
  const action = (it: Action) => {
    if (it.kind === "text") return `t${it.part.index}`;
    return it.kind === "result" ? `r${it.part.index}` : `c${it.part.index}(${indexes(it.results)})`;
  };
  const turn = ({ reasoning: thoughts, actions, followUps }: Turn) => [
    indexes(thoughts),
    actions.map(action),
    indexes(followUps),
  ];
  return { prompt: indexes(view.prompt), turns: view.turns.map(turn) };
}

const outlineOf = (...parts: readonly Partial<Part>[]) => outline(toTurns(buildParts(...parts)));

describe("the prompt", () => {
  it("is everything before the model's first part", () => {
    expect(outlineOf(system, user, user, reasoning, said)).toEqual({
      prompt: [0, 1, 2],
      turns: [[[3], ["t4"], []]],
    });
  });

  it("is the whole transcript when the model never spoke", () => {
    expect(outlineOf(system, user)).toEqual({ prompt: [0, 1], turns: [] });
  });

  it("is empty when the model speaks first, and so is an empty transcript", () => {
    expect(outlineOf(said)).toEqual({ prompt: [], turns: [[[], ["t0"], []]] });
    expect(outlineOf()).toEqual({ prompt: [], turns: [] });
  });

  it("holds a tool result that comes before the model's first part", () => {
    expect(outlineOf(user, result("a"), said)).toEqual({ prompt: [0, 1], turns: [[[], ["t2"], []]] });
  });
});

describe("a turn", () => {
  it("puts redacted reasoning with the reasoning", () => {
    expect(outlineOf(reasoning, redacted, said).turns).toEqual([[[0, 1], ["t2"], []]]);
  });

  it("goes on through several messages of the model in which it does not reason again", () => {
    const parts = buildParts({ ...reasoning, turn: 0 }, { ...said, turn: 1 }, { ...call("a"), turn: 2 });
    expect(outline(toTurns(parts)).turns).toEqual([[[0], ["t1", "c2()"], []]]);
  });

  it("ends where the model reasons again after acting", () => {
    expect(outlineOf(reasoning, said, reasoning, call("a")).turns).toEqual([
      [[0], ["t1"], []],
      [[2], ["c3()"], []],
    ]);
  });

  it("ends with a tool result, after which the model goes on", () => {
    expect(outlineOf(call("a"), result("a"), said).turns).toEqual([
      [[], ["c0(1)"], []],
      [[], ["t2"], []],
    ]);
  });

  it("ends with what the user says next, and keeps it", () => {
    expect(outlineOf(user, said, user, system, reasoning).turns).toEqual([
      [[], ["t1"], [2, 3]],
      [[4], [], []],
    ]);
  });

  it("is numbered from 1", () => {
    expect(toTurns(buildParts(said, user, said)).turns.map((turn) => turn.number)).toEqual([1, 2]);
  });
});

describe("tool results", () => {
  it("stand with the call of the same id, whatever the order they come in", () => {
    expect(outlineOf(call("a"), call("b"), result("b"), result("a")).turns).toEqual([[[], ["c0(3)", "c1(2)"], []]]);
  });

  it("stand with the latest call before them when an id is used again", () => {
    expect(outlineOf(call("a"), result("a"), call("a"), result("a")).turns).toEqual([
      [[], ["c0(1)"], []],
      [[], ["c2(3)"], []],
    ]);
  });

  it("may be several for one call", () => {
    expect(outlineOf(call("a"), result("a"), result("a")).turns).toEqual([[[], ["c0(1,2)"], []]]);
  });

  it("find a call of an earlier turn by its id", () => {
    expect(outlineOf(call("a"), user, said, result("a")).turns).toEqual([
      [[], ["c0(3)"], [1]],
      [[], ["t2"], []],
    ]);
  });

  it("without an id stand with the turn's calls without an id, in order", () => {
    expect(outlineOf(call(null), call("x"), call(null), result(null), result(null)).turns).toEqual([
      [[], ["c0(3)", "c1()", "c2(4)"], []],
    ]);
  });

  it("stand alone when no call fits", () => {
    expect(outlineOf(said, result("gone"), result(null)).turns).toEqual([[[], ["t0", "r1", "r2"], []]]);
  });

  it("that fit no call and come after a message stand after the message", () => {
    expect(outlineOf(said, user, result("gone")).turns).toEqual([[[], ["t0"], [1, 2]]]);
  });

  it("are known by their kind in a message of the user or the model, and by the role of the tool", () => {
    const asUser = { role: "user", kind: "tool_result", callId: "a" } as const;
    const asModel = { role: "assistant", kind: "tool_result", callId: "a" } as const;
    const asText = { role: "tool", kind: "text", callId: "a" } as const;
    expect(outlineOf(call("a"), asUser, asModel, asText).turns).toEqual([[[], ["c0(1,2,3)"], []]]);
  });
});

const part = fc.record({
  role: fc.constantFrom(...roleSchema.options),
  kind: fc.constantFrom(...partKindSchema.options),
  callId: fc.constantFrom("a", "b", null),
});
const transcript = fc.array(part, { maxLength: 40 }).map((parts) => buildParts(...parts));

const everyPart = ({ prompt, turns }: TurnView) => [
  ...prompt,
  ...turns.flatMap((turn) => [
    ...turn.reasoning,
    ...turn.actions.flatMap((action) => (action.kind === "call" ? [action.part, ...action.results] : [action.part])),
    ...turn.followUps,
  ]),
];

describe("any transcript", () => {
  it("has every part exactly once", () => {
    fc.assert(
      fc.property(transcript, (parts) => {
        const shown = everyPart(toTurns(parts)).toSorted((a, b) => a.index - b.index);
        expect(shown).toEqual(parts);
      }),
    );
  });

  it("reads in order, but for results that stand with their call, which they follow", () => {
    fc.assert(
      fc.property(transcript, (parts) => {
        const view = toTurns(parts);
        const joined = view.turns.flatMap((turn) =>
          turn.actions.flatMap((action) => (action.kind === "call" ? action.results : [])),
        );
        const inPlace = indexes(everyPart(view).filter((shown) => !joined.includes(shown)));
        expect(inPlace).toEqual(inPlace.toSorted((a, b) => a - b));
        for (const { actions } of view.turns)
          for (const action of actions)
            if (action.kind === "call") {
              const run = indexes([action.part, ...action.results]);
              expect(run).toEqual(run.toSorted((a, b) => a - b));
            }
      }),
    );
  });

  it("has in each turn something that the model said or did", () => {
    fc.assert(
      fc.property(transcript, (parts) => {
        for (const turn of toTurns(parts).turns) expect(turn.reasoning.length + turn.actions.length).toBeGreaterThan(0);
      }),
    );
  });
});
