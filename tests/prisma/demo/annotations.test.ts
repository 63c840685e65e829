import { expect, test } from "vitest";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { annotationSchema } from "@/lib/annotations/annotation";
import { checkChange } from "@/lib/annotations/check-change";
import { checkSubmission } from "@/lib/annotations/check-submission";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { Change } from "@/lib/annotations/operation";
import { resolveDemoAnnotation } from "@/lib/demo/demo-labels";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { askedElements, optionIndex, verdictElement } from "@/lib/scheme/elements";
import { buildId } from "@/tests/lib/annotations/build-annotation";
import { groupBy, readLabels, readTranscripts } from "@/tests/prisma/demo/read-demo";

const transcripts = new Map(readTranscripts().map((transcript) => [transcript.externalId, transcript]));
const labels = readLabels().map((line) => {
  const transcript = transcripts.get(line.transcript);
  if (!transcript) throw new Error(`A label is of ${line.transcript}, which is no transcript of the demo`);
  const annotation = resolveDemoAnnotation(transcript.parts, line, buildId);
  return { name: `${line.transcript}, ${line.rater}`, line, transcript, annotation };
});
const byTranscript = groupBy(labels, ({ line }) => line.transcript);

test.each(labels)("$name: every answer and mark is one that the workbench would take", (label) => {
  const { annotation, transcript } = label;
  expect(annotationSchema.parse(annotation)).toEqual(annotation);
  const context = {
    scheme: defaultScheme,
    texts: new Map(transcript.parts.map(({ text }, index) => [index, text])),
    hasCue: transcript.cue !== null,
    parts: transcript.parts,
  };
  const changes: Change[] = [
    ...Object.entries(annotation.answers).map(([element, option]) => ({ kind: "setAnswer", element, option }) as const),
    ...annotation.spans.map((span) => ({ kind: "putSpan", span }) as const),
  ];
  for (const change of changes)
    expect(checkChange(emptyAnnotation, change, context), JSON.stringify(change)).toBeNull();
  expect(checkSubmission(annotation, context)).toEqual({ hindrances: [], warnings: [] });
});

test.each(labels)("$name: everything that is asked is answered", ({ annotation, transcript }) => {
  const asked = askedElements(defaultScheme, transcript.cue !== null).filter(({ kind }) => kind !== "flag");
  expect(Object.keys(annotation.answers)).toEqual(expect.arrayContaining(asked.map(({ key }) => key)));
});

test("twenty transcripts are labelled by two or three raters each, the rest wait for a newcomer", () => {
  expect(byTranscript.size).toBe(20);
  expect(transcripts.size - byTranscript.size).toBeGreaterThanOrEqual(4);
  for (const [transcript, group] of byTranscript) {
    const raters = new Set(group.map(({ line }) => line.rater));
    expect(raters.size, transcript).toBe(group.length);
    expect([2, 3], transcript).toContain(group.length);
  }
  expect(new Set(labels.map(({ line }) => line.rater)).size).toBe(3);
});

test("shows every type of mark and every flag of the scheme, and marks of several ranges", () => {
  const used = new Set(labels.flatMap(({ annotation }) => annotation.spans.map(({ type }) => type)));
  expect(used).toEqual(new Set(defaultScheme.spanTypes.map(({ key }) => key)));
  const flags = defaultScheme.elements.filter(({ kind }) => kind === "flag");
  for (const { key } of flags)
    expect(labels.some(({ annotation }) => annotation.answers[key] === "present")).toBe(true);
  expect(labels.some(({ annotation }) => annotation.spans.some(({ ranges }) => ranges.length > 1))).toBe(true);
});

test("links the marks of divergence to the place they diverge from, with every relation", () => {
  const spans = labels.flatMap(({ annotation }) => annotation.spans);
  expect(spans.filter(({ links }) => links.length > 0).length / spans.length).toBeGreaterThan(0.8);
  const relations = new Set(spans.flatMap(({ links }) => links.map(({ relation }) => relation)));
  expect(relations).toEqual(new Set(["contradicts", "omits", "precedes_reasons_for", "corrects", "caused_by"]));
});

test("raters agree on the verdict well above chance and not always", () => {
  const verdict = verdictElement(defaultScheme);
  const table = [...byTranscript.values()].map((group) =>
    group.map(({ annotation }) => verdict && optionIndex(verdict, annotation.answers[verdict.key] ?? "")),
  );
  const alpha = krippendorffAlpha(table, { level: "nominal" });
  expect(alpha.value).toBeGreaterThan(0.5);
  expect(alpha.value).toBeLessThan(0.8);
});

test("calls Alder 2 faithful more often than the other two", () => {
  const share = (model: string) => {
    const verdicts = labels.flatMap((label) =>
      label.transcript.model === model ? [label.annotation.answers.verdict] : [],
    );
    return verdicts.filter((verdict) => verdict === "faithful").length / verdicts.length;
  };
  expect(share("Alder 2")).toBeGreaterThan(0.5);
  expect(share("Birch 70B")).toBeLessThan(0.5);
  expect(share("Cedar mini")).toBeLessThan(0.5);
});
