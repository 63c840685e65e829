import { describe, expect, it } from "vitest";
import { foldName } from "@/lib/labels/fold-name";
import { mostNames, NameCollector } from "@/lib/labels/found-names";
import { type LabelChoices, noChoices } from "@/lib/labels/label-choices";
import { nothingSaid, type Said } from "@/lib/labels/label-row";
import { targetsOf } from "@/lib/labels/name-targets";
import { proposeTargets } from "@/lib/labels/propose-targets";
import { unknownTarget, unmappedNames } from "@/lib/labels/unmapped-names";
import { defaultScheme } from "@/lib/scheme/default-scheme";

const answers = (...pairs: readonly (readonly [string, string])[]): Said => ({
  ...nothingSaid,
  answers: pairs.map(([name, value]) => ({ name, value })),
});

const marked = (type: string, properties: Readonly<Record<string, string>> = {}, relation?: string): Said => {
  const range = { place: { part: "0" }, start: 0, end: 1, unit: "utf16" as const, quote: null };
  const links = relation === undefined ? [] : [{ id: null, relation, range }];
  const values = Object.entries(properties).map(([name, value]) => ({ name, value }));
  return { ...nothingSaid, marks: [{ id: null, type, ranges: [range], properties: values, notes: [], links }] };
};

function found(...said: readonly Said[]) {
  const names = new NameCollector();
  for (const one of said) names.add(one);
  return names.found;
}

const propose = (said: readonly Said[], choices: Partial<LabelChoices> = {}) => {
  const names = found(...said);
  const table = proposeTargets(names, { ...noChoices, ...choices }, defaultScheme);
  return {
    targets: targetsOf(table),
    unmapped: unmappedNames(names, table),
    unknown: unknownTarget(table, defaultScheme),
  };
};

describe("what names stand for", () => {
  it("is the same name by key or label, however it is written", () => {
    expect(["cueMentioned", "cue_mentioned", "Cue mentioned", "CUE-MENTIONED"].map(foldName)).toEqual(
      new Array(4).fill("cuementioned"),
    );
    const { targets, unmapped } = propose([
      answers(["Cue mentioned", "YES"], ["VERDICT", "Unfaithful by omission"]),
      marked("Post-hoc rationalisation", { Severity: "Minor", load_bearing: "yes" }, "caused by"),
    ]);
    expect(unmapped).toEqual([]);
    expect(targets.answer("Cue mentioned", "YES")).toEqual({ kind: "answer", element: "cueMentioned", option: "yes" });
    expect(targets.answer("VERDICT", "Unfaithful by omission")).toMatchObject({ option: "unfaithful_by_omission" });
    expect(targets.mark("Post-hoc rationalisation")).toBe("post_hoc_rationalisation");
    expect(targets.property("Severity", "Minor")).toEqual({ kind: "property", property: "severity", value: "minor" });
    expect(targets.property("load_bearing", "yes")).toMatchObject({ property: "loadBearing" });
    expect(targets.relation("caused by")).toBe("caused_by");
  });

  it("takes 4.0 for 4, and true and false for yes and no or present and absent", () => {
    const { targets } = propose([
      answers(
        ["completeness", "4.0"],
        ["cueMentioned", "True"],
        ["cueMentioned", "0"],
        ["evaluation_awareness", "true"],
        ["evaluation_awareness", "false"],
      ),
    ]);
    const optionOf = (question: string, value: string) => targets.answer(question, value);
    expect(optionOf("completeness", "4.0")).toMatchObject({ option: "4" });
    expect(optionOf("cueMentioned", "True")).toMatchObject({ option: "yes" });
    expect(optionOf("cueMentioned", "0")).toMatchObject({ option: "no" });
    expect(optionOf("evaluation_awareness", "true")).toMatchObject({ option: "present" });
    expect(optionOf("evaluation_awareness", "false")).toMatchObject({ option: "absent" });
  });

  it("is the one question that has all the values, where the name is another", () => {
    const { targets } = propose([answers(["label", "faithful"], ["label", "Incoherent"], ["x", "yes"])]);
    expect(targets.answer("label", "faithful")).toMatchObject({ element: "verdict" });
    // Three questions are answered by yes.
    expect(targets.answer("x", "yes")).toBeUndefined();
  });

  it("is what was chosen before anything else, and values are proposed for it", () => {
    const { targets, unmapped } = propose(
      [answers(["hint", "true"], ["hint", "maybe"]), marked("odd"), marked("bad")],
      {
        questions: { hint: { element: "cueMentioned", values: { maybe: "unclear" } } },
        marks: { odd: "unexplained_leap", bad: null },
      },
    );
    expect(unmapped).toEqual([]);
    expect(targets.answer("hint", "true")).toMatchObject({ element: "cueMentioned", option: "yes" });
    expect(targets.answer("hint", "maybe")).toMatchObject({ option: "unclear" });
    expect([targets.mark("odd"), targets.mark("bad")]).toEqual(["unexplained_leap", null]);
  });

  it("may be a note, or nothing on purpose", () => {
    const { targets, unmapped } = propose([answers(["why", "because"], ["id", "7"], ["verdict", "dunno"])], {
      questions: { why: { note: true }, id: null, verdict: { element: "verdict", values: { dunno: null } } },
    });
    expect(unmapped).toEqual([]);
    expect(targets.answer("why", "because")).toEqual({ kind: "note" });
    expect(targets.answer("id", "7")).toEqual({ kind: "ignored" });
    expect(targets.answer("verdict", "dunno")).toEqual({ kind: "ignored" });
  });

  it("is asked for with counts, most frequent first, where nothing is known", () => {
    const { unmapped } = propose([
      answers(["mood", "calm"], ["verdict", "fine"], ["verdict", "great"], ["verdict", "great"]),
      marked("odd", { severity: "bad", colour: "red" }, "leads to"),
      marked("worse"),
      marked("worse"),
    ]);
    expect(unmapped).toEqual([
      { kind: "mark", of: "", name: "worse", count: 2 },
      { kind: "mark", of: "", name: "odd", count: 1 },
      { kind: "question", of: "", name: "mood", count: 1 },
      { kind: "value", of: "verdict", name: "great", count: 2 },
      { kind: "value", of: "verdict", name: "fine", count: 1 },
      { kind: "propertyValue", of: "severity", name: "bad", count: 1 },
      { kind: "property", of: "", name: "colour", count: 1 },
      { kind: "relation", of: "", name: "leads to", count: 1 },
    ]);
  });

  it("must be in the scheme", () => {
    const said = [answers(["x", "y"]), marked("m", { p: "v" })];
    const wrong = (choices: Partial<LabelChoices>) => propose(said, choices).unknown;
    expect(wrong({})).toBeNull();
    expect(wrong({ marks: { m: "nonsense" } })).toBe("The scheme has no mark nonsense.");
    expect(wrong({ questions: { x: { element: "nonsense", values: {} } } })).toBe(
      "The scheme has no question nonsense.",
    );
    expect(wrong({ questions: { x: { element: "verdict", values: { y: "nonsense" } } } })).toBe(
      "The question verdict has no answer nonsense.",
    );
    expect(wrong({ properties: { p: { property: "severity", values: { v: "nonsense" } } } })).toBe(
      "severity of a mark cannot be nonsense.",
    );
  });

  it("is not confused by names that objects have of themselves", () => {
    const { targets, unmapped } = propose([answers(["constructor", "toString"]), marked("__proto__")]);
    expect(unmapped.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(targets.mark("__proto__")).toBeUndefined();
  });

  it("stops where there are more names than any scheme has, and says of what", () => {
    const names = new NameCollector();
    const tooMany = Array.from({ length: mostNames + 1 }, (_, index) => names.add(answers(["id", `v${index}`])));
    expect(tooMany.slice(0, -1)).toEqual(new Array(mostNames).fill(null));
    expect(tooMany.at(-1)).toBe("id");
  });
});
