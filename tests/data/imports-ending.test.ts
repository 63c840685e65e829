import { describe, expect, it } from "vitest";
import { listImports } from "@/lib/server/data/imports";
import type { ImportState } from "@/lib/transcripts/import-report";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

const imports = 40;
const watchers = 6;

describe("an import that ends while someone looks at it", () => {
  it("is running or finished, and never said to be interrupted", async () => {
    const { slug, owner } = await makeProject();
    const seen = new Set<ImportState>();
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        const [newest] = await listImports(owner, { project: slug, limit: 1 });
        if (newest) seen.add(newest.state);
      }
    };
    const watching = Array.from({ length: watchers }, watch);
    for (let count = 0; count < imports; count++) await importDrafts(slug, [draftOf()]);
    isOver = true;
    await Promise.all(watching);
    expect(seen).toContain("running");
    expect(seen).toContain("finished");
    expect(seen).not.toContain("interrupted");
  });
});
