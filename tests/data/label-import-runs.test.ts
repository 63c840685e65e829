import { v7 } from "uuid";
import { expect, it } from "vitest";
import { labelChoicesSchema } from "@/lib/labels/label-choices";
import { holdImport } from "@/lib/server/data/import-connection";
import { addImport } from "@/lib/server/data/import-files";
import { beginRun, endRun } from "@/lib/server/data/import-runs";
import { getImport, listRefusals } from "@/lib/server/data/imports";
import { importLimits } from "@/lib/server/imports/import-limits";
import { labelWork } from "@/lib/server/imports/labels/label-work";
import { closeFiles, openFiles } from "@/lib/server/imports/open-file";
import { operator } from "@/lib/viewer";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";
import { csv, importLabelFiles, rowsOf, withFiles } from "@/tests/data/label-import-builders";

const transcripts = 1200;
const header = ["item", "rater", "verdict"];
const lines = Array.from({ length: transcripts }, (_, index) => [`t${index}`, "ada", "faithful"]);
/** The last two are of no transcript. */
const contents = { "x.csv": csv(header, ...lines, ["nowhere", "ada", "faithful"], ["nowhere 2", "ada", "faithful"]) };

async function bigProject() {
  const project = await makeProject();
  await importDrafts(
    project.slug,
    Array.from({ length: transcripts }, (_, index) => draftOf({ externalId: `t${index}` })),
  );
  return project;
}

const annotationsIn = (slug: string) =>
  rowsOf(
    slug,
    `SELECT count(*)::int AS "count", count(DISTINCT "transcriptId")::int AS "transcripts" FROM "Annotation" a
    JOIN "Project" p ON p."id" = a."projectId" WHERE p."slug" = $1`,
  );

it("counts exactly what it brought, however often it was stopped and taken up again", async () => {
  const { slug } = await bigProject();
  const id = v7();
  const place = { project: slug, id };
  const given = { labels: labelChoicesSchema.parse({}) };
  await withFiles(contents, async (files) => {
    const open = await openFiles(files, importLimits());
    await addImport(operator, { ...place, kind: "labels", files, state: "ready" });
    const run = async (stopAt: number) => {
      const held = await holdImport(id);
      const stop = new AbortController();
      const onProgress = ({ counts }: { readonly counts: { readonly imported: number } }) => {
        if (counts.imported >= stopAt) stop.abort();
      };
      try {
        const material = { project: slug, files: open, given, earlierMapping: null, limits: importLimits() };
        const { formats, mapping, run: work } = await labelWork.prepare(operator, material);
        const from = ["ready", "cancelled"] as const;
        const target = await beginRun(operator, { ...place, from, formats, mapping, given });
        const end = await work({ client: held.client, target, signal: stop.signal, onProgress }).then(
          () => ({ state: "finished" }) as const,
          () => ({ state: "cancelled" }) as const,
        );
        await endRun(target, end, 0);
        return end.state;
      } finally {
        await held.letGo();
      }
    };
    expect(await run(1)).toBe("cancelled");
    const half = await getImport(operator, place);
    expect(half.imported).toBeGreaterThan(0);
    expect(half.imported).toBeLessThan(transcripts);
    expect(await annotationsIn(slug)).toEqual([{ count: half.imported, transcripts: half.imported }]);
    expect(await run(Number.POSITIVE_INFINITY)).toBe("finished");
    await closeFiles(open);
  });
  const whole = await getImport(operator, place);
  expect(whole).toMatchObject({ read: transcripts + 2, imported: transcripts, alreadyThere: 0, refused: 2 });
  expect(await annotationsIn(slug)).toEqual([{ count: transcripts, transcripts }]);
  const refusals = await listRefusals(operator, { ...place, after: 0, limit: 10 });
  expect(refusals.map(({ ordinal, record }) => [ordinal, record])).toEqual([
    [1, transcripts + 1],
    [2, transcripts + 2],
  ]);
});

it("stops when it is told to, keeps what was stored, and the same files bring the rest", async () => {
  const { slug } = await bigProject();
  const stop = new AbortController();
  const onProgress = ({ imported }: { readonly imported: number }) => {
    if (imported > 0) stop.abort();
  };
  await expect(importLabelFiles(slug, contents, { signal: stop.signal, onProgress })).rejects.toThrow();
  const [{ count } = { count: 0 }] = await annotationsIn(slug);
  expect(Number(count)).toBeGreaterThan(0);
  const rest = await importLabelFiles(slug, contents);
  expect(rest).toMatchObject({ imported: transcripts - Number(count), alreadyThere: count, refused: 2 });
});
