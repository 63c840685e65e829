import { describe, expect, it } from "vitest";
import { labelChoicesSchema } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";
import { previewLabelFiles } from "@/lib/server/imports/labels/preview-label-files";
import { operator, type Viewer } from "@/lib/viewer";
import { makeMember, makePerson } from "@/tests/data/builders";
import { type Contents, csv, projectWith, rowsOf, withFiles } from "@/tests/data/label-import-builders";

type Choices = Parameters<typeof labelChoicesSchema.parse>[0];

function previewAs(viewer: Viewer) {
  return (project: string, contents: Contents, choices: Choices = {}): Promise<LabelPreview> => {
    const given = { labels: labelChoicesSchema.parse(choices) };
    return withFiles(contents, (files) => previewLabelFiles(viewer, { project, files, given }));
  };
}
const preview = previewAs(operator);

const rows = csv(
  ["item", "rater", "part", "start", "end", "type", "severity"],
  ["a", "ada", "answer", 0, 4, "odd step", "grave"],
  ["z", "ada", "answer", 0, 4, "odd step", "minor"],
);

describe("the preview of labels", () => {
  it("says what is lacking while no row can be read", async () => {
    const { slug } = await projectWith("a");
    expect(await preview(slug, { "x.csv": rows })).toMatchObject({
      files: [{ name: "x.csv", format: "table", problem: null }],
      ...{ needsUnit: true, needsRater: false, needsQuestion: false, rows: 2, matched: 0, unmatched: 0 },
      problem:
        "No label can be read. x.csv, record 1: Nothing says whether its offsets count code points or UTF-16 code units.",
    });
    expect(await preview(slug, { "x.csv": csv(["item", "verdict"], ["a", "faithful"]) })).toMatchObject({
      needsRater: true,
    });
    const values = csv(["item", "rater_1", "rater_2"], ["a", "yes", "no"]);
    expect(await preview(slug, { "x.csv": values })).toMatchObject({ needsQuestion: true });
  });

  it("shows columns, names with counts and targets, rows, and what is of no transcript", async () => {
    const { slug } = await projectWith("a");
    const shown = await preview(slug, { "x.csv": rows }, { unit: "utf16" });
    expect(shown.columns.map(({ name, use, isChosen, examples }) => [name, use, isChosen, examples])).toEqual([
      ["item", "item", false, ["a", "z"]],
      ["rater", "rater", false, ["ada"]],
      ["part", "part", false, ["answer"]],
      ["start", "start", false, ["0"]],
      ["end", "end", false, ["4"]],
      ["type", "type", false, ["odd step"]],
      ["severity", "severity", false, ["grave", "minor"]],
    ]);
    expect(shown.names).toMatchObject({
      marks: [{ name: "odd step", count: 2 }],
      properties: [
        {
          name: "severity",
          count: 2,
          target: { property: "severity" },
          values: [{ name: "grave" }, { name: "minor", target: "minor" }],
        },
      ],
    });
    expect(shown.unmapped).toEqual([
      { kind: "mark", of: "", name: "odd step", count: 2 },
      { kind: "propertyValue", of: "severity", name: "grave", count: 1 },
    ]);
    expect(shown).toMatchObject({ matched: 1, unmatched: 1, isWhole: true });
    expect(shown.unmatchedExamples).toEqual([{ item: "z", reason: "No transcript of the project has the id z" }]);
    expect(shown.problem).toContain('"odd step" (2), "severity" = "grave" (1)');
    expect(shown.labels[0]).toMatchObject({ item: "a", rater: "ada", says: ["odd step: 0–4"], problem: null });
  });

  it("shows the first rows as they will be, and what is wrong with them", async () => {
    const { slug } = await projectWith("a");
    const choices = {
      unit: "utf16",
      marks: { "odd step": "unexplained_leap" },
      properties: { severity: null },
    } as const;
    const wrong = csv(["item", "rater", "part", "start", "end", "type"], ["a", "ben", "answer", 0, 400, "odd step"]);
    const shown = await preview(slug, { "x.csv": rows, "y.csv": wrong }, choices);
    expect(shown.problem).toBeNull();
    expect(shown.labels.map(({ file, says, problem }) => [file, says, problem])).toEqual([
      ["x.csv", ["Unexplained leap: 0–4"], null],
      ["x.csv", ["Unexplained leap: 0–4"], "No transcript of the project has the id z"],
      ["y.csv", ["Unexplained leap: 0–400"], "The range 0 to 400 reaches beyond part 2"],
    ]);
    const stored = `SELECT 1 FROM "Rater" r JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1`;
    expect(await rowsOf(slug, stored)).toEqual([]);
  });

  it("says what each file is, and which is none", async () => {
    const { slug } = await projectWith("a");
    const good = csv(["item", "rater", "verdict"], ["a", "ada", "faithful"]);
    const shown = await preview(slug, { "good.csv": good, "bad.bin": new Uint8Array([0xff, 0xfe, 0, 1]) });
    expect(shown.files.map(({ name, format }) => [name, format])).toEqual([
      ["good.csv", "table"],
      ["bad.bin", null],
    ]);
    expect(shown.problem).toBe(shown.files[1]?.problem);
  });

  it("is not there for strangers and raters", async () => {
    const project = await projectWith("a");
    for (const viewer of [await makePerson(), await makeMember(project, "rater")]) {
      await expect(previewAs(viewer)(project.slug, { "x.csv": rows })).rejects.toMatchObject({ code: "notFound" });
    }
  });
});
