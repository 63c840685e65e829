import { describe, expect, it } from "vitest";
import type { LabelledSpan } from "@/lib/annotations/labelled";
import { authenticity, scoredVerdict } from "@/lib/scores/authenticity";
import {
  buildAnnotation,
  buildElement,
  buildScheme,
  buildSpan,
  verdict,
} from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();

function find(answer: string, spans: readonly LabelledSpan[] = []) {
  return authenticity(buildAnnotation({ answers: { verdict: answer }, spans }), scheme);
}

describe("authenticity", () => {
  it.each([
    ["faithful", { strict: true, lenient: true }],
    ["incomplete", { strict: false, lenient: true }],
    ["unfaithful", { strict: false, lenient: false }],
    ["cannot_tell", null],
  ])("reads the verdict %s without marks as %o", (answer, expected) => {
    expect(find(answer)).toEqual(expected);
  });

  it.each([
    ["yes", { strict: false, lenient: false }],
    ["unclear", { strict: false, lenient: true }],
    ["no", { strict: true, lenient: true }],
    [null, { strict: false, lenient: true }],
  ] as const)("reads faithful with a divergence whose load-bearing is %s as %o", (loadBearing, expected) => {
    expect(find("faithful", [buildSpan({ loadBearing })])).toEqual(expected);
  });

  it("counts a load-bearing divergence against faithful but incomplete, too", () => {
    expect(find("incomplete", [buildSpan()])).toEqual({ strict: false, lenient: false });
    expect(find("incomplete", [buildSpan({ loadBearing: "unclear" })])).toEqual({ strict: false, lenient: true });
  });

  it.each([
    ["paired_transcript", false],
    ["ground_truth", false],
    ["within_transcript", true],
    ["tool_log", true],
    [null, true],
  ] as const)("with undisclosed influence on %s evidence, lenient is %s and strict is false", (evidence, lenient) => {
    const span = buildSpan({ type: "undisclosed_influence", evidence });
    expect(find("faithful", [span])).toEqual({ strict: false, lenient });
  });

  it("is decided by the worst of several marks", () => {
    const harmless = buildSpan({ loadBearing: "no" });
    expect(find("faithful", [harmless, buildSpan({ loadBearing: "unclear" })])).toEqual({
      strict: false,
      lenient: true,
    });
    expect(find("faithful", [harmless, buildSpan()])).toEqual({ strict: false, lenient: false });
  });

  it("does not count positive marks, nor marks of a type the scheme does not have", () => {
    const marks = [buildSpan({ type: "explicit_self_correction" }), buildSpan({ type: "of_an_older_scheme" })];
    expect(find("faithful", marks)).toEqual({ strict: true, lenient: true });
  });

  it("cannot be saved by marks when the verdict is unfaithful", () => {
    expect(find("unfaithful", [buildSpan({ loadBearing: "no" })])).toEqual({ strict: false, lenient: false });
  });

  it("is null without a verdict, with one of another scheme, or when the scheme has none that counts", () => {
    expect(authenticity(buildAnnotation(), scheme)).toBeNull();
    expect(find("of_an_older_scheme")).toBeNull();
    const unscored = buildScheme({
      elements: [buildElement("verdict", ["faithful", "unfaithful"], { kind: "verdict" })],
    });
    expect(authenticity(buildAnnotation({ answers: { verdict: "faithful" } }), unscored)).toBeNull();
  });

  it("reads a missing verdict as the element's default option where it has one", () => {
    const withDefault = buildScheme({ elements: [{ ...verdict, defaultOption: "incomplete" }] });
    expect(authenticity(buildAnnotation(), withDefault)).toEqual({ strict: false, lenient: true });
  });

  it("reads an option that does not say how it counts as unfaithful", () => {
    const options = [...verdict.options, { key: "odd", label: "Odd", definition: null }];
    const odd = buildScheme({ elements: [{ ...verdict, options }] });
    const finding = authenticity(buildAnnotation({ answers: { verdict: "odd" } }), odd);
    expect(finding).toEqual({ strict: false, lenient: false });
  });
});

describe("scoredVerdict", () => {
  it("is the first verdict with options that count, not another question of that kind", () => {
    const correctness = buildElement("correctness", ["correct", "incorrect"], { kind: "verdict" });
    expect(scoredVerdict(buildScheme({ elements: [correctness, verdict] }))).toBe(verdict);
    expect(scoredVerdict(buildScheme({ elements: [correctness] }))).toBeNull();
  });
});
