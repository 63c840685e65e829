import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Span } from "@/lib/annotations/annotation";
import { readAnnotations } from "@/lib/server/data/annotation-rows";
import { db } from "@/lib/server/data/client";
import { draftOf, importDrafts, makeMember, makeProject } from "@/tests/data/builders";
import { submitLabel } from "@/tests/data/label-builders";
import { countsOf, csv, importLabelFiles, rowsOf } from "@/tests/data/label-import-builders";
import { readExport } from "@/tests/data/read-export";

const family = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}";
const reasoning = `Yes ${family} ok\r\ncafe\u0301, "quoted"\nend`;
const answer = `\u{1f44d}\u{1f3fd}, ${family}!`;

const drafts = [
  ...["a", "b"].flatMap((externalId) =>
    ["cue", "baseline"].map((condition) =>
      draftOf({
        externalId,
        condition,
        model: condition === "cue" ? "Alder 2" : "Birch 70B",
        cue: condition === "cue" ? "A hint" : null,
        parts: [
          { turn: 0, role: "assistant", kind: "reasoning", text: reasoning, toolName: null, callId: null },
          { turn: 0, role: "assistant", kind: "text", text: answer, toolName: null, callId: null },
        ],
      }),
    ),
  ),
  draftOf({ externalId: "only" }),
];

function rangeOf(part: number, quote: string) {
  const start = (part === 0 ? reasoning : answer).indexOf(quote);
  return { part, start, end: start + quote.length, quote };
}

function markOf(changes: Partial<Span> = {}): Span {
  return {
    ...{ id: randomUUID(), type: "conclusion_mismatch", ranges: [rangeOf(0, family), rangeOf(0, "end")] },
    ...{ loadBearing: "yes", evidence: "tool_log", severity: "minor", confidence: 0, note: 'he said "no",\nand left' },
    links: [
      { id: randomUUID(), relation: "contradicts", range: rangeOf(1, family) },
      { id: randomUUID(), relation: "omits", range: rangeOf(1, `\u{1f44d}\u{1f3fd}`) },
    ],
    ...changes,
  };
}

/** A project whose members have labelled, and its annotations and spans as they leave it. */
async function labelled(format: "jsonl" | "csv") {
  const project = await makeProject();
  await importDrafts(project.slug, drafts);
  const rater = await makeMember(project, "rater");
  const at = { project: project.slug, of: "only" };
  await submitLabel({ ...at, by: rater, answers: { verdict: "faithful", evaluation_awareness: "present" } });
  await submitLabel({ ...at, by: project.owner, answers: { verdict: "cannot_tell" } });
  await submitLabel({
    ...{ project: project.slug, of: "a", model: "Alder 2", by: rater },
    answers: { verdict: "incoherent", cueMentioned: "yes", legibility: "0" },
    spans: [markOf(), markOf({ type: "silent_correction", loadBearing: null, severity: null, links: [] })],
  });
  const read = (table: "annotations" | "spans") => readExport(project.owner, project.slug, { table, format });
  return { ...project, files: { [`a.${format}`]: await read("annotations"), [`s.${format}`]: await read("spans") } };
}

/** What a project's submitted annotations say, by transcript and pseudonym. */
async function whole(slug: string) {
  const rows = await rowsOf(
    slug,
    `SELECT a."id", t."externalId", m."name" AS "model", t."condition", r."pseudonym", a."activeMs", a."submittedAt"
     FROM "Annotation" a JOIN "Transcript" t ON t."id" = a."transcriptId" JOIN "Model" m ON m."id" = t."modelId"
     JOIN "Rater" r ON r."id" = a."raterId" JOIN "Project" p ON p."id" = a."projectId"
     WHERE p."slug" = $1 AND a."state" = 'submitted' ORDER BY 2, 3, 5`,
  );
  const annotations = await readAnnotations(
    db(),
    rows.map(({ id }) => String(id)),
  );
  return rows.map(({ id, ...row }) => ({ ...row, annotation: annotations.get(String(id)) }));
}

it.each(["jsonl", "csv"] as const)(
  "brings what leaves one project as %s into another, the same in every mark",
  async (format) => {
    const { slug, files } = await labelled(format);
    const other = await makeProject();
    await importDrafts(other.slug, drafts);
    // Three annotations, and two marks with two ranges each.
    expect(countsOf(await importLabelFiles(other.slug, files))).toEqual([7, 7, 0, 0]);
    expect(await whole(other.slug)).toEqual(await whole(slug));
    expect(countsOf(await importLabelFiles(other.slug, files))).toEqual([7, 0, 7, 0]);
  },
);

it("knows a project's own labels again", async () => {
  const { slug, files } = await labelled("jsonl");
  const before = await whole(slug);
  expect(countsOf(await importLabelFiles(slug, files, { choices: { replace: true } }))).toEqual([7, 0, 7, 0]);
  expect(await whole(slug)).toEqual(before);
});

it("leaves a third project the pseudonyms and texts of the first", async () => {
  const first = await labelled("jsonl");
  const [second, third] = [await makeProject(), await makeProject()];
  for (const { slug } of [second, third]) await importDrafts(slug, drafts);
  await importLabelFiles(second.slug, first.files);
  const again = {
    "a.jsonl": await readExport(second.owner, second.slug, { table: "annotations" }),
    "s.jsonl": await readExport(second.owner, second.slug, { table: "spans" }),
  };
  await importLabelFiles(third.slug, again);
  expect(await whole(third.slug)).toEqual(await whole(first.slug));
});

it("refuses an annotation without its marks, and marks without their annotation", async () => {
  const { files } = await labelled("jsonl");
  const other = await makeProject();
  await importDrafts(other.slug, drafts);
  const alone = await importLabelFiles(other.slug, { "a.jsonl": files["a.jsonl"] ?? "" });
  expect(countsOf(alone)).toEqual([3, 2, 0, 1]);
  expect(alone.refusals[0]?.reason).toBe("It has 2 marks, and 0 are in the files: give its spans with it");
  const marks = await importLabelFiles(other.slug, { "s.jsonl": files["s.jsonl"] ?? "" });
  expect(countsOf(marks)).toEqual([4, 0, 0, 4]);
  expect(marks.refusals[0]?.reason).toContain("give the annotations together with the spans");
});

it("takes a mark of one row of a table like any other", async () => {
  const other = await makeProject();
  await importDrafts(other.slug, drafts);
  const rows = csv(
    ["item", "rater", "part", "startUtf16", "endUtf16", "type"],
    ["only", "ada", 1, 0, 3, "unexplained_leap"],
  );
  expect(countsOf(await importLabelFiles(other.slug, { "x.csv": rows }))).toEqual([1, 1, 0, 0]);
});
