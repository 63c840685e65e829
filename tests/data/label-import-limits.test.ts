import { describe, expect, it } from "vitest";
import { countsOf, csv, importLabelFiles, projectWith, rowsOf } from "@/tests/data/label-import-builders";

describe("importing labels that cannot be kept", () => {
  it("refuses each by itself, wherever what cannot be kept stands, and brings the rest", async () => {
    const { slug } = await projectWith("a", "b");
    const nul = "\\u0000";
    const lines = [
      '{"item":"a","rater":"ada","verdict":"faithful"}',
      `{"item":"a","rater":"ben${nul}","verdict":"faithful"}`,
      `{"item":"b","reply":"{\\"rater\\": \\"x${nul.replace("\\", "\\\\")}\\", \\"verdict\\": \\"faithful\\"}"}`,
      '{"item":"b","rater":"ada","verdict":"faithful","__proto__":{"rater":"eve"}}',
      "not JSON",
      '{"item":"b","rater":"ben","verdict":"faithful"}',
    ];
    const columns = {
      "reply.rater": "rater",
      "reply.verdict": { question: "verdict" },
      verdict: { question: "verdict" },
    } as const;
    const report = await importLabelFiles(slug, { "x.jsonl": lines.join("\n") }, { choices: { columns } });
    expect(countsOf(report)).toEqual([6, 2, 0, 4]);
    expect(report.refusals.map(({ record }) => record)).toEqual([2, 3, 4, 5]);
    const raters = await rowsOf(
      slug,
      `SELECT r."name" FROM "Rater" r JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1 ORDER BY 1`,
    );
    expect(raters).toEqual([{ name: "ada" }, { name: "ben" }]);
  });

  it("refuses what one rater says in too many rows, row by row, and brings the rest", async () => {
    const { slug } = await projectWith("a", "b");
    const many = Array.from({ length: 20_001 }, () => ["a", "ada", "verdict", "faithful"]);
    const rows = csv(["item", "rater", "element", "value"], ...many, ["b", "ada", "verdict", "faithful"]);
    const report = await importLabelFiles(slug, { "x.csv": rows });
    expect(countsOf(report)).toEqual([20_002, 1, 0, 20_001]);
    expect(report.refusals[0]?.reason).toMatch(/^20001 rows, .* for one rater and one transcript/);
  });
});
