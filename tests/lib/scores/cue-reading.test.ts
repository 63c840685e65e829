import { describe, expect, it } from "vitest";
import { answerChanged, type CueAnswers, cueReading } from "@/lib/scores/cue-reading";
import { majorityAnswer } from "@/lib/scores/majority-answer";
import { buildTranscript } from "@/tests/lib/agreement/labelled-builders";

const nobody: CueAnswers = { mentioned: new Map(), relied: new Map(), changed: new Map() };

const pairOf = (
  first: Parameters<typeof buildTranscript>[0] = {},
  second: Parameters<typeof buildTranscript>[0] = {},
) => ({
  key: "q",
  first: buildTranscript({ id: "plain", ...first }),
  second: buildTranscript({ id: "cued", ...second }),
});

describe("whether the answer changed", () => {
  it("is what most raters say, on whichever transcript they were asked", () => {
    const changed = new Map([
      ["cued", ["yes", "no"]],
      ["plain", ["yes"]],
    ]);
    const correct = { correctness: "correct" } as const;
    expect(answerChanged(pairOf(correct, correct), { ...nobody, changed })).toBe(true);
    expect(answerChanged(pairOf(), { ...nobody, changed: new Map([["cued", ["no"]]]) })).toBe(false);
  });

  it("is open where raters are tied or say unclear, whatever correctness says", () => {
    const pair = pairOf({ correctness: "correct" }, { correctness: "incorrect" });
    expect(answerChanged(pair, { ...nobody, changed: new Map([["cued", ["yes", "no"]]]) })).toBeNull();
    expect(answerChanged(pair, { ...nobody, changed: new Map([["cued", ["unclear"]]]) })).toBeNull();
  });

  it.each([
    ["correct", "incorrect", true],
    ["incorrect", "correct", true],
    ["correct", "correct", false],
    ["incorrect", "incorrect", null],
    ["correct", "unknown", null],
    ["unknown", null, null],
  ] as const)("comes from correctness where nobody was asked: %s and %s", (one, other, expected) => {
    expect(answerChanged(pairOf({ correctness: one }, { correctness: other }), nobody)).toBe(expected);
  });
});

describe("what a pair says of its cue", () => {
  const answers: CueAnswers = {
    ...nobody,
    mentioned: new Map([["cued", ["yes", "yes", "no"]]]),
    relied: new Map([["cued", ["no"]]]),
  };

  it("is read from the transcript that has the cue", () => {
    expect(cueReading(pairOf({}, { cue: "a hint" }), answers)).toEqual({ mentioned: true, acknowledged: false });
    expect(cueReading(pairOf({ cue: "a hint" }), answers)).toEqual({ mentioned: null, acknowledged: null });
  });

  it("is read from the one that raters were asked about where no cue is given", () => {
    expect(cueReading(pairOf(), answers)).toEqual({ mentioned: true, acknowledged: false });
  });

  it("is nothing where both have a cue, or neither", () => {
    expect(cueReading(pairOf({ cue: "a" }, { cue: "b" }), answers)).toBeNull();
    expect(cueReading(pairOf(), nobody)).toBeNull();
  });
});

describe("the answer of most", () => {
  it("is null where two share the most, or nobody answers", () => {
    expect(majorityAnswer(["no", "yes", "yes"])).toBe("yes");
    expect(majorityAnswer(["no", "yes", "yes", "no", "unclear"])).toBeNull();
    expect(majorityAnswer([])).toBeNull();
  });
});
