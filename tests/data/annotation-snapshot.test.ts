import { v7 as uuid } from "uuid";
import { expect, it } from "vitest";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import { getOpenTask } from "@/lib/server/data/open-task";
import { openNextTask } from "@/lib/server/data/tasks";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

it("gives an annotation with its own revision while it is being written", { timeout: 60_000 }, async () => {
  const { slug, owner } = await makeProject();
  await importDrafts(slug, [draftOf()]);
  const place = { project: slug, task: (await openNextTask(owner, slug)) ?? "" };
  let isWriting = true;
  // The note says which revision it belongs to.
  const write = async () => {
    for (let revision = 0; revision < 60; revision++) {
      const operations = [{ id: uuid(), change: { kind: "setNote" as const, note: String(revision + 1) } }];
      await applyOperations(owner, place, { baseRevision: revision, operations, activeMs: 0 });
    }
    isWriting = false;
  };
  const read = async () => {
    const mixed: string[] = [];
    while (isWriting) {
      for (const { revision, annotation } of [await getOwnAnnotation(owner, place), await getOpenTask(owner, place)]) {
        if (revision > 0 && annotation.note !== String(revision)) mixed.push(`${revision}: ${annotation.note}`);
      }
    }
    return mixed;
  };
  const [, ...mixed] = await Promise.all([write(), read(), read(), read()]);
  expect(mixed.flat()).toEqual([]);
});
