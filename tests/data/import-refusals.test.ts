import { describe, expect, it } from "vitest";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { refusalsText } from "@/lib/server/imports/refusals-text";
import { operator } from "@/lib/viewer";
import { makeProject, withFile } from "@/tests/data/builders";

describe("the refused records as a file", () => {
  it("are all there, as CSV and as JSON", async () => {
    const { slug } = await makeProject();
    const count = 1500;
    const bad = Array.from({ length: count }, () => '{"format":"plumbline/1","a, \\"b\\"":1}\n');
    const report = await withFile("t.jsonl", bad.join(""), (file) =>
      importTranscripts(operator, { project: slug, files: [file] }),
    );
    expect(report).toMatchObject({ refused: count, refusals: { length: 1000 } });
    const textOf = async (format: "csv" | "json") => {
      const pieces: string[] = [];
      const wanted = { project: slug, id: report.importId, format };
      for await (const piece of refusalsText(operator, wanted)) pieces.push(piece);
      return pieces.join("");
    };
    const json: unknown = JSON.parse(await textOf("json"));
    expect(json).toHaveLength(count);
    expect(json).toMatchObject({
      0: { file: "t.jsonl", record: 1 },
      1499: { record: 1500, reason: expect.any(String) },
    });
    const csv = await textOf("csv");
    expect(csv.split("\r\n")).toHaveLength(count + 2);
    expect(csv).toMatch(/^file,record,path,reason\r\nt\.jsonl,1,/);
  });
});
