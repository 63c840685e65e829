import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import type { Viewer } from "@/lib/viewer";
import { draftOf, importDrafts, makeProject, withFile } from "@/tests/data/builders";
import { readExport, readRows } from "@/tests/data/read-export";

it("takes transcripts back: nothing into the same project, everything into an empty one", async () => {
  const [{ owner, slug }, empty] = [await makeProject(), await makeProject()];
  const drafts = [
    draftOf({ split: "dev", correctness: "incorrect", metadata: { "a.b": [1, null, { ü: "\u2028" }] }, epoch: 2 }),
    draftOf({
      externalId: null,
      parts: [
        {
          turn: 0,
          role: "tool",
          kind: "tool_result",
          text: "\r\n\ttabs \u{1f469}\u200d\u{1f467} ",
          toolName: "ls",
          callId: "1",
        },
        { turn: 1, role: "assistant", kind: "text", text: "", toolName: null, callId: null },
      ],
    }),
  ];
  await importDrafts(slug, drafts);
  const text = await readExport(owner, slug, { table: "transcripts" });
  const records = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ format: _format, id: _id, ...draft }) => draft)).toEqual(drafts);

  const importText = (viewer: Viewer, project: string) =>
    withFile("export.jsonl", text, (file) => importTranscripts(viewer, { project, files: [file] }));
  const again = await importText(owner, slug);
  expect(again).toMatchObject({ read: 2, imported: 0, alreadyThere: 2, refused: 0 });
  const elsewhere = await importText(empty.owner, empty.slug);
  expect(elsewhere).toMatchObject({ read: 2, imported: 2, alreadyThere: 0, refused: 0 });
  const withoutIds = (lines: string) => lines.replaceAll(/"id":"[0-9a-f-]{36}"/g, "");
  expect(withoutIds(await readExport(empty.owner, empty.slug, { table: "transcripts" }))).toBe(withoutIds(text));
});

it("says of transcripts in CSV what it says in JSONL", async () => {
  const { owner, slug } = await makeProject();
  await importDrafts(slug, [draftOf({ metadata: { note: 'a "b",\r\nc' } })]);
  const [json] = await readRows(owner, slug, "transcripts");
  const csv = await readExport(owner, slug, { table: "transcripts", format: "csv" });
  const [row] = parse(csv, { columns: true, recordDelimiter: "\r\n" });
  const { epoch, metadata, parts, ...texts } = Object(row);
  expect({ ...texts, epoch: Number(epoch), metadata: JSON.parse(metadata), parts: JSON.parse(parts) }).toEqual({
    ...json,
    ...{ condition: "", pairKey: "", split: "", cue: "", correctness: "" },
  });
});

it("gives every transcript once and in order, however many pages they fill and however heavy they are", async () => {
  const { owner, slug } = await makeProject();
  const heavy = "x".repeat(1_500_000);
  const drafts = Array.from({ length: 450 }, (_, index) =>
    draftOf({
      externalId: `e${index}`,
      parts: [
        {
          turn: 0,
          role: "user",
          kind: "text",
          text: index % 100 === 50 ? heavy : "light",
          toolName: null,
          callId: null,
        },
      ],
    }),
  );
  await importDrafts(slug, drafts);
  const rows = await readRows(owner, slug, "transcripts");
  expect(rows.map(({ externalId }) => externalId).sort()).toEqual(drafts.map(({ externalId }) => externalId).sort());
  expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
});
