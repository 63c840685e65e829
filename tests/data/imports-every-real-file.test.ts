import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import type { ImportReport } from "@/lib/transcripts/import-report";
import { operator } from "@/lib/viewer";
import { projectRoot } from "@/scripts/project-root";
import { makeProject, withFile } from "@/tests/data/builders";

// Real transcripts that others published lie beside the project on some machines only.
const data = path.join(projectRoot, "..", "shared", "data");
const folders = [
  "inspect-eval-logs",
  "rml-claude-haiku45",
  "rml-kimi-k2",
  "shade-arena-obfuscation",
  "very-long-outputs",
];
const files = existsSync(data)
  ? folders.flatMap((folder) => readdirSync(path.join(data, folder)).map((name) => path.join(folder, name)))
  : [];
const transcripts = files.filter((file) => /\.(eval|jsonl?)$/.test(file));

const countsOf = ({ read, imported, alreadyThere, refused }: ImportReport) => ({
  read,
  imported,
  alreadyThere,
  refused,
});

describe.skipIf(transcripts.length === 0)("every real file of transcripts, if ../shared/data is there", () => {
  it.each(transcripts)("%s is read to its end, and again, and packed, with the same counts", async (place) => {
    const { slug } = await makeProject();
    const file = await fileAt(path.join(data, place), path.basename(place));
    const given = { model: "Alder 2" };
    const first = countsOf(await importTranscripts(operator, { project: slug, files: [file], given }));
    expect(first.read).toBeGreaterThan(0);
    expect(first.read).toBe(first.imported + first.alreadyThere + first.refused);
    expect(first.imported).toBeGreaterThan(0);
    const again = { ...first, imported: 0, alreadyThere: first.imported + first.alreadyThere };
    expect(countsOf(await importTranscripts(operator, { project: slug, files: [file], given }))).toEqual(again);
    if (statSync(file.path).size > 3_000_000) return;
    const packed = await withFile(file.name, gzipSync(readFileSync(file.path)), (gz) =>
      importTranscripts(operator, { project: slug, files: [gz], given }),
    );
    expect(countsOf(packed)).toEqual(again);
  });
});
