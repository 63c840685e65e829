import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { labelChoicesSchema } from "@/lib/labels/label-choices";
import { createImport } from "@/lib/server/imports/create-import";
import { previewImport } from "@/lib/server/imports/preview-import";
import { receivePiece } from "@/lib/server/imports/receive-piece";
import { startImport } from "@/lib/server/imports/start-import";
import { countsOf, csv, importLabelFiles, projectWith } from "@/tests/data/label-import-builders";
import { ownDataDirectory, pieces, whenOver } from "@/tests/data/send-files";

ownDataDirectory();

const rows = csv(["item", "rater", "mood"], ["a", "ada", "calm"], ["b", "ada", "wild"]);
const questions = { mood: { element: "verdict", values: { calm: "faithful", wild: "incoherent" } } };

/** An import of labels whose file has come. */
async function sentLabels() {
  const { slug: project, owner } = await projectWith("a", "b");
  const content = gzipSync(rows);
  const files = [{ name: "x.csv.gz", sizeBytes: content.length }];
  const { id } = await createImport(owner, { project, kind: "labels", files });
  await receivePiece(owner, { project, id, file: 0, offset: 0, body: pieces(content), length: content.length });
  return { project, owner, id };
}

it("is sent and looked at, and does not start while a name stands for nothing", async () => {
  const { project, owner, id } = await sentLabels();
  expect(await previewImport(owner, { project, id, given: {} })).toMatchObject({
    files: [{ name: "x.csv.gz", format: "table" }],
    unmapped: [{ kind: "question", name: "mood", count: 2 }],
  });
  await expect(startImport(owner, { project, id, given: {} })).rejects.toMatchObject({ key: "labelsUnmapped" });
  expect(await whenOver(project, id)).toMatchObject({ kind: "labels", state: "ready", read: 0 });
});

it("runs by itself to its end once every name stands for something", async () => {
  const { project, owner, id } = await sentLabels();
  const given = { labels: labelChoicesSchema.parse({ questions }) };
  await startImport(owner, { project, id, given });
  expect(await whenOver(project, id)).toMatchObject({ state: "finished", read: 2, imported: 2, refused: 0 });
});

it("takes the rows of Parquet", async () => {
  const { slug } = await projectWith("a", "b");
  const columnData = [
    { name: "item", data: ["a", "b"] },
    { name: "rater", data: ["ada", "ada"] },
    { name: "completeness", data: [3, null], type: "INT32" as const, nullable: true },
    { name: "hint", data: [true, false] },
  ];
  const content = new Uint8Array(parquetWriteBuffer({ columnData }));
  const choices = { questions: { hint: { element: "cueMentioned", values: {} } } };
  expect(countsOf(await importLabelFiles(slug, { "x.parquet": content }, { choices }))).toEqual([2, 2, 0, 0]);
});
