import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Scheme, SchemeElement, SpanType } from "@/lib/scheme/scheme";
import { maxSchemeLength, problemsOfScheme, savableSchemeSchema, schemeProblemAt } from "@/lib/scheme/scheme-problems";
import { arbitraryScheme } from "@/tests/lib/scheme/arbitrary-scheme";

const [type, other] = defaultScheme.spanTypes;
const [verdict] = defaultScheme.elements;
const flag = defaultScheme.elements.find(({ kind }) => kind === "flag");
if (!type || !other || !verdict || !flag) throw new Error("The default scheme lacks something");

const said = (scheme: Scheme) =>
  problemsOfScheme(scheme).map(({ path, code, values }) =>
    [path.join("."), code, ...Object.values(values)].join(" ").trim(),
  );
const withTypes = (...spanTypes: SpanType[]) => said({ spanTypes, elements: [] });
const withElements = (...elements: SchemeElement[]) => said({ spanTypes: [], elements });

describe("what keeps a scheme from being saved", () => {
  it("is nothing in the default scheme and in any scheme that is sound", () => {
    expect(problemsOfScheme(defaultScheme)).toEqual([]);
    fc.assert(
      fc.property(arbitraryScheme, (scheme) => {
        expect(problemsOfScheme(scheme)).toEqual([]);
      }),
    );
  });

  it("is a name, a sign or an example that is empty or no sign", () => {
    expect(withTypes({ ...type, label: "", sign: "u1", examples: ["", "shown"] })).toEqual([
      "spanTypes.0.label empty",
      "spanTypes.0.sign sign",
      "spanTypes.0.examples.0 empty",
    ]);
    expect(withTypes({ ...type, label: "x".repeat(81) })).toEqual(["spanTypes.0.label tooLong 80"]);
  });

  it("is a name, a sign or a digit that two types have, said of both", () => {
    expect(
      withTypes(type, { ...other, label: ` ${type.label.toUpperCase()} `, sign: type.sign, digit: type.digit }),
    ).toEqual([
      `spanTypes.0.label labelTaken  ${type.label.toUpperCase()}  undisclosed influence`,
      "spanTypes.1.label labelTaken Undisclosed influence undisclosed influence",
      `spanTypes.0.sign signTaken  ${type.label.toUpperCase()}  UI`,
      "spanTypes.1.sign signTaken Undisclosed influence UI",
      `spanTypes.0.digit digitTaken  ${type.label.toUpperCase()}  1`,
      "spanTypes.1.digit digitTaken Undisclosed influence 1",
    ]);
    expect(withTypes({ ...type, digit: null }, { ...other, digit: null })).toEqual([]);
  });

  it("is a second verdict", () => {
    const second = { ...verdict, key: "second", label: "Second" };
    expect(withElements(verdict, second)).toEqual(["elements.1.kind severalVerdicts Verdict"]);
  });

  it("is a verdict that does not say how it counts, and anything else that does", () => {
    const [first, ...rest] = verdict.options;
    const uncounted = { key: "faithful", label: first?.label ?? "", definition: null };
    expect(withElements({ ...verdict, options: [uncounted, ...rest] })).toEqual([
      "elements.0.options.0.counts countsMissing",
    ]);
    expect(withElements({ ...verdict, kind: "rating", options: verdict.options.slice(0, 2) })).toEqual([
      "elements.0.options.0.counts countsMisplaced",
      "elements.0.options.1.counts countsMisplaced",
    ]);
  });

  it("is a default that is no option, and a flag of other than two or without one", () => {
    expect(withElements({ ...verdict, defaultOption: "elsewhere" })).toEqual([
      "elements.0.defaultOption defaultUnknown",
    ]);
    const third = { key: "unclear", label: "Unclear", definition: null };
    expect(withElements({ ...flag, options: [...flag.options, third], defaultOption: null })).toEqual([
      "elements.0.options flagOptions",
      "elements.0.defaultOption flagDefault",
    ]);
  });

  it("is too few options, and two with the same key or name", () => {
    const [first] = verdict.options;
    if (!first) throw new Error("A verdict without options");
    expect(withElements({ ...verdict, options: [first] })).toEqual(["elements.0.options tooFew 2"]);
    expect(withElements({ ...verdict, options: [first, first] })).toEqual([
      "elements.0.options.0.key keyTaken Faithful faithful",
      "elements.0.options.1.key keyTaken Faithful faithful",
      "elements.0.options.0.label labelTaken Faithful faithful",
      "elements.0.options.1.label labelTaken Faithful faithful",
    ]);
  });

  it("is that there is nothing in it, or more than can be saved", () => {
    expect(withTypes()).toEqual(["nothing"]);
    const long = Array.from({ length: 10 }, (_, index) => `${index}${"x".repeat(1900)}`);
    const types = Array.from({ length: 20 }, (_, index) => ({
      ...type,
      ...{
        key: `t${index}`,
        label: `T${index}`,
        sign: `T${"ABCDEFGHIJKLMNOPQRST"[index]}`,
        digit: null,
        examples: long,
      },
    }));
    expect(withTypes(...types)).toEqual([expect.stringMatching(`^tooLarge \\d+ ${maxSchemeLength}$`)]);
  });

  it("is refused by the schema of what is saved, too", () => {
    const twice = { ...defaultScheme, spanTypes: [type, { ...other, digit: type.digit }] };
    expect(savableSchemeSchema.safeParse(defaultScheme).success).toBe(true);
    expect(savableSchemeSchema.safeParse(twice).error?.issues.map(({ path }) => path.join("."))).toEqual([
      "spanTypes.0.digit",
      "spanTypes.1.digit",
    ]);
  });

  it("is found by its place or by a place around it", () => {
    const problems = problemsOfScheme({ spanTypes: [{ ...type, sign: "" }], elements: [] });
    expect(schemeProblemAt(problems, ["spanTypes", 0])?.code).toBe("sign");
    expect(schemeProblemAt(problems, ["spanTypes", 0, "label"])).toBeNull();
  });
});
