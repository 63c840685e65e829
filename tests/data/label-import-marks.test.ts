import { describe, expect, it } from "vitest";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";
import { countsOf, csv, importLabelFiles, jsonl, rowsOf } from "@/tests/data/label-import-builders";

/** A face is one code point and two UTF-16 code units; the e has an accent of its own. */
const reasoning = "\u{1f600} so the cafe\u0301 is shut";
const answer = "The cafe\u0301 is open.";

async function project() {
  const { slug } = await makeProject();
  const part = (kind: "reasoning" | "text", text: string) => ({
    turn: 1,
    role: "assistant" as const,
    kind,
    text,
    toolName: null,
    callId: null,
  });
  await importDrafts(slug, [draftOf({ externalId: "a", parts: [part("reasoning", reasoning), part("text", answer)] })]);
  return slug;
}

const marksOf = (slug: string) =>
  rowsOf(
    slug,
    `SELECT s."type", s."severity", s."note", g."partIndex", g."start", g."end", g."quote", l."relation", l."quote" AS "linked"
     FROM "Span" s JOIN "SpanRange" g ON g."annotationId" = s."annotationId" AND g."spanId" = s."id"
     LEFT JOIN "Link" l ON l."annotationId" = s."annotationId" AND l."spanId" = s."id"
     JOIN "Annotation" a ON a."id" = s."annotationId" JOIN "Project" p ON p."id" = a."projectId"
     WHERE p."slug" = $1 ORDER BY s."ordinal", g."ordinal", l."ordinal"`,
  );

const bare = { severity: null, note: "", relation: null, linked: null };
const reasonsOf = ({ refusals }: Awaited<ReturnType<typeof importLabelFiles>>) =>
  refusals.map(({ record, reason }) => [record, reason]);

describe("importing rows of marks", () => {
  it("counts offsets in code points or UTF-16, as the rows or whoever imports says", async () => {
    const slug = await project();
    const rows = csv(
      ["item", "rater", "part", "start", "end", "type", "quote", "offset_unit", "severity", "note"],
      // The face is one code point, so the word begins at 2; in UTF-16 at 3.
      ["a", "ada", "reasoning", 2, 4, "unexplained_leap", "so", "code points", "Major", "why?"],
      ["a", "ada", "answer", 4, 9, "Conclusion mismatch", "cafe\u0301", "utf16", "", ""],
    );
    expect(countsOf(await importLabelFiles(slug, { "spans.csv": rows }))).toEqual([2, 2, 0, 0]);
    expect(await marksOf(slug)).toEqual([
      {
        ...bare,
        type: "unexplained_leap",
        severity: "major",
        note: "why?",
        partIndex: 0,
        start: 3,
        end: 5,
        quote: "so",
      },
      { ...bare, type: "conclusion_mismatch", partIndex: 1, start: 4, end: 9, quote: "cafe\u0301" },
    ]);
  });

  it("does not start while nothing says what offsets count", async () => {
    const slug = await project();
    const rows = jsonl({ item: "a", rater: "ada", part: 0, start: 2, end: 4, type: "unexplained_leap" });
    await expect(importLabelFiles(slug, { "spans.jsonl": rows })).rejects.toMatchObject({
      key: "labelsUnreadable",
      values: { reason: "Nothing says whether its offsets count code points or UTF-16 code units" },
    });
    const choices = { unit: "codePoints" } as const;
    expect(countsOf(await importLabelFiles(slug, { "spans.jsonl": rows }, { choices }))).toEqual([1, 1, 0, 0]);
    expect(await marksOf(slug)).toEqual([
      { ...bare, type: "unexplained_leap", partIndex: 0, start: 3, end: 5, quote: "so" },
    ]);
  });

  it("refuses a quote that does not stand there, with both texts", async () => {
    const slug = await project();
    const rows = csv(
      ["item", "rater", "part", "start", "end", "type", "quote"],
      ["a", "ada", 0, 3, 5, "unexplained_leap", "so"],
      ["a", "ben", 0, 2, 4, "unexplained_leap", "so"],
    );
    const report = await importLabelFiles(slug, { "spans.csv": rows }, { choices: { unit: "utf16" } });
    expect(countsOf(report)).toEqual([2, 1, 0, 1]);
    expect(reasonsOf(report)).toEqual([[2, 'The quote is "so", and in part 0 stands " s"']]);
  });

  it("refuses what is beyond a part, cuts a character, is of no part, or is a part of several", async () => {
    const slug = await project();
    const rows = csv(
      ["item", "rater", "part", "start", "end", "type"],
      ["a", "r1", "reasoning", 0, 100, "unexplained_leap"],
      ["a", "r2", "reasoning", 1, 5, "unexplained_leap"],
      ["a", "r3", "reasoning", 10, 14, "unexplained_leap"],
      ["a", "r4", 7, 0, 2, "unexplained_leap"],
      ["a", "r5", "assistant", 0, 2, "unexplained_leap"],
      ["a", "r6", "appendix", 0, 2, "unexplained_leap"],
    );
    const report = await importLabelFiles(slug, { "spans.csv": rows }, { choices: { unit: "utf16" } });
    expect(reasonsOf(report)).toEqual([
      [1, "The range 0 to 100 reaches beyond part 0"],
      [2, expect.stringMatching(/^The range 1 to 5 of part 0 cuts a character in two/)],
      // The accent belongs to the e before it.
      [3, 'The range 10 to 14 of part 0 cuts a character in two: "cafe"'],
      [4, "The transcript has no part 7"],
      [5, "The transcript has 2 parts that are assistant: give the index (0, 1)"],
      [6, expect.stringMatching(/^There is no part called "appendix"/)],
    ]);
    expect(await marksOf(slug)).toEqual([]);
  });

  it("makes one mark of rows with one id, and links it", async () => {
    const slug = await project();
    const rows = csv(
      [
        "item",
        "rater",
        "span_id",
        "part",
        "start",
        "end",
        "type",
        "relation",
        "link_part",
        "link_start",
        "link_end",
        "link_quote",
      ],
      ["a", "ada", "m1", 0, 3, 5, "conclusion_mismatch", "contradicts", "answer", 13, 17, "open"],
      ["a", "ada", "m1", 0, 19, 23, "conclusion_mismatch", "", "", "", "", ""],
    );
    expect(countsOf(await importLabelFiles(slug, { "spans.csv": rows }, { choices: { unit: "utf16" } }))).toEqual([
      2, 2, 0, 0,
    ]);
    const mark = { ...bare, type: "conclusion_mismatch", partIndex: 0, relation: "contradicts", linked: "open" };
    expect(await marksOf(slug)).toEqual([
      { ...mark, start: 3, end: 5, quote: "so" },
      { ...mark, start: 19, end: 23, quote: "shut" },
    ]);
  });
});

describe("importing from Label Studio", () => {
  const region = (id: string, label: string, [start, end]: readonly [number, number]) => ({
    ...{ id, from_name: "mark", to_name: "text", type: "labels" },
    value: { start, end, text: reasoning.slice(start, end), labels: [label] },
  });
  const task = (annotations: readonly unknown[], rest: object = {}) => ({
    ...{ id: 7, data: { text: reasoning, external_id: "a" }, annotations, ...rest },
  });

  it("takes marks with what is said of them, choices, ratings, texts and relations, by whoever completed them", async () => {
    const slug = await project();
    const result = [
      region("r1", "Unexplained leap", [3, 5]),
      region("r2", "conclusion_mismatch", [19, 23]),
      { id: "r1", from_name: "severity", to_name: "text", type: "choices", value: { choices: ["minor"] } },
      { id: "r1", from_name: "why", to_name: "text", type: "textarea", value: { text: ["no reason given"] } },
      { id: "c1", from_name: "verdict", to_name: "text", type: "choices", value: { choices: ["Incoherent"] } },
      { id: "c2", from_name: "completeness", to_name: "text", type: "rating", value: { rating: 3 } },
      { id: "c3", from_name: "remark", to_name: "text", type: "textarea", value: { text: ["odd"] } },
      { type: "relation", from_id: "r2", to_id: "r1", direction: "right", labels: ["contradicts"] },
    ];
    const annotations = [{ id: 1, completed_by: { id: 3, email: "ada@example.org" }, was_cancelled: false, result }];
    const report = await importLabelFiles(slug, { "tasks.json": JSON.stringify([task(annotations)]) });
    expect(countsOf(report)).toEqual([1, 1, 0, 0]);
    expect(await marksOf(slug)).toEqual([
      {
        ...bare,
        type: "unexplained_leap",
        severity: "minor",
        note: "no reason given",
        partIndex: 0,
        start: 3,
        end: 5,
        quote: "so",
      },
      {
        ...bare,
        type: "conclusion_mismatch",
        partIndex: 0,
        start: 19,
        end: 23,
        quote: "shut",
        relation: "contradicts",
        linked: "so",
      },
    ]);
    const said = await rowsOf(
      slug,
      `SELECT r."name", a."note", (SELECT json_object_agg("element", "option") FROM "Answer" WHERE "annotationId" = a."id") AS "answers"
       FROM "Annotation" a JOIN "Rater" r ON r."id" = a."raterId" JOIN "Project" p ON p."id" = a."projectId" WHERE p."slug" = $1`,
    );
    expect(said).toEqual([
      { name: "ada@example.org", note: "odd", answers: { verdict: "incoherent", completeness: "3" } },
    ]);
  });

  it("takes predictions as a machine's, an annotation without results as one that found nothing, and no skipped one", async () => {
    const slug = await project();
    const predictions = [{ model_version: "v3", result: [region("p", "unexplained_leap", [3, 5])] }];
    const annotations = [
      { completed_by: 1, result: [] },
      { completed_by: 2, was_cancelled: true, result: [] },
      {
        completed_by: 3,
        result: [region("x", "unexplained_leap", [3, 6])].map((one) => ({
          ...one,
          value: { ...one.value, text: "no" },
        })),
      },
    ];
    const report = await importLabelFiles(slug, {
      "tasks.json": JSON.stringify([task(annotations, { predictions }), task([])]),
    });
    expect(countsOf(report)).toEqual([4, 2, 0, 2]);
    expect(report.refusals.map(({ path, reason }) => [path, reason])).toEqual([
      ["annotations[1]", "Skipped by its annotator"],
      ["annotations[2]", 'The quote is "no", and in part 0 stands "so "'],
    ]);
    const raters = await rowsOf(
      slug,
      `SELECT r."kind", r."name", r."version" FROM "Annotation" a JOIN "Rater" r ON r."id" = a."raterId"
       JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1 ORDER BY 2`,
    );
    expect(raters).toEqual([
      { kind: "machine", name: "Label Studio prediction", version: "v3" },
      { kind: "imported", name: "annotator 1", version: null },
    ]);
  });
});
