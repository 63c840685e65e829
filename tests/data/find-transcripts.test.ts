import { beforeAll, describe, expect, it } from "vitest";
import { findTranscripts } from "@/lib/server/data/find-transcripts";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makeProject } from "@/tests/data/builders";

describe("finding transcripts by id", () => {
  let project: { slug: string; owner: Person };
  const find = (text: string) => findTranscripts(project.owner, project.slug, text);

  beforeAll(async () => {
    project = await makeProject();
    const names = ["item 1", "item 10", "item_2", "item%3", "سؤال ٤", "019a9e2c-0000-7000-8000-000000000001"];
    const many = Array.from({ length: 12 }, (_, n) => `many ${n}`);
    await importDrafts(
      project.slug,
      [...names, ...many].map((externalId) => draftOf({ externalId, condition: "cue" })),
    );
  });

  const namesOf = async (text: string) => (await find(text)).map(({ externalId }) => externalId);

  it("finds by how the external id begins, in order", async () => {
    expect(await namesOf("item 1")).toEqual(["item 1", "item 10"]);
    expect(await namesOf(" item 10 ")).toEqual(["item 10"]);
    expect(await namesOf("سؤال")).toEqual(["سؤال ٤"]);
    expect(await namesOf("1")).toEqual([]);
  });

  it("takes signs that mean something to a database as they are", async () => {
    expect(await namesOf("item_")).toEqual(["item_2"]);
    expect(await namesOf("item%")).toEqual(["item%3"]);
    expect(await namesOf("%")).toEqual([]);
  });

  it("finds by the whole id, of ours or of the file", async () => {
    const [one] = await find("item 10");
    expect(one).toEqual({ id: expect.any(String), externalId: "item 10", model: "Alder 2", condition: "cue" });
    expect(await find(`${one?.id}`)).toEqual([one]);
    expect(await namesOf("019a9e2c-0000-7000-8000-000000000001")).toEqual(["019a9e2c-0000-7000-8000-000000000001"]);
  });

  it("finds no more than one can look through, and nothing for nothing", async () => {
    expect(await find("many")).toHaveLength(8);
    expect(await find("  ")).toEqual([]);
  });

  it("finds nothing for a stranger or a rater", async () => {
    const other = await makeProject();
    const rater = await makeMember(project, "rater");
    for (const viewer of [other.owner, rater]) {
      await expect(findTranscripts(viewer, project.slug, "item")).rejects.toMatchObject({ code: "notFound" });
    }
    expect(await findTranscripts(other.owner, other.slug, "item")).toEqual([]);
  });
});
