import { describe, expect, it } from "vitest";
import { type PairShow, parsePairQuery } from "@/lib/pairs/pair-query";
import type { PairPage } from "@/lib/pairs/pair-row";
import { countPairs, listPairs } from "@/lib/server/data/pairs";
import { previewPairRule } from "@/lib/server/data/pairs-preview";
import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { getTranscript } from "@/lib/server/data/transcripts";
import { noFilter } from "@/lib/transcripts/transcript-query";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { addTranscripts } from "@/tests/data/pair-builders";

const missing = { code: "notFound", key: "notFound" };
type Project = Awaited<ReturnType<typeof makeProject>>;

const firstPage = ({ slug, owner }: Project, show: PairShow) => listPairs(owner, slug, parsePairQuery({ show }));

/** All pages one after the other. */
async function keysOf({ slug, owner }: Project, show: PairShow): Promise<string[][]> {
  const pages: string[][] = [];
  let query = parsePairQuery({ show });
  for (;;) {
    const page: PairPage = await listPairs(owner, slug, query);
    pages.push(
      page.kind === "groups" ? page.rows.map(({ key }) => key) : page.rows.map(({ externalId }) => externalId ?? ""),
    );
    if (page.next === null) return pages;
    query = page.kind === "groups" ? { ...query, after: page.next } : { ...query, afterId: page.next };
  }
}

async function mixedProject(): Promise<Project & { readonly ids: readonly string[] }> {
  const project = await makeProject();
  const ids = await addTranscripts(project.slug, [
    { externalId: "b1", pairKey: "q1", condition: "baseline" },
    { externalId: "c1", pairKey: "q1", condition: "cue" },
    { externalId: "c2", pairKey: "q2", condition: "cue" },
    { externalId: "other model", pairKey: "q2", condition: "baseline", model: "Birch 1" },
    { externalId: "twice 1", pairKey: "q3", condition: "cue" },
    { externalId: "twice 2", pairKey: "q3", condition: "cue" },
    { externalId: "without" },
  ]);
  return { ...project, ids };
}

describe("the page of pairs", () => {
  it("lists pairs with their transcripts, by condition", async () => {
    const project = await mixedProject();
    expect(await firstPage(project, "paired")).toMatchObject({
      kind: "groups",
      rows: [
        {
          ...{ key: "q1", model: "Alder 2", epoch: 1, transcriptCount: 2, others: [], missing: [] },
          members: [
            {
              id: project.ids[0],
              externalId: "b1",
              condition: "baseline",
              task: { status: "unlabelled", submitted: 0, wanted: 1 },
            },
            { id: project.ids[1], externalId: "c1", condition: "cue" },
          ],
        },
      ],
      next: null,
    });
  });

  it("says of what is left over which condition is missing, and that other models do not join", async () => {
    const project = await mixedProject();
    const [one, other] = (await firstPage(project, "alone")).rows;
    expect(one).toMatchObject({
      key: "q2",
      model: "Alder 2",
      missing: ["baseline"],
      others: [{ model: "Birch 1", epoch: 1 }],
    });
    expect(other).toMatchObject({
      key: "q2",
      model: "Birch 1",
      missing: ["cue"],
      others: [{ model: "Alder 2", epoch: 1 }],
    });
    expect(await firstPage(project, "repeated")).toMatchObject({ rows: [{ key: "q3", transcriptCount: 2 }] });
    expect(await firstPage(project, "unkeyed")).toMatchObject({ kind: "unkeyed", rows: [{ externalId: "without" }] });
    expect(await countPairs(project.owner, project.slug)).toEqual({
      paired: { count: 1, isExact: true },
      alone: { count: 2, isExact: true },
      repeated: { count: 1, isExact: true },
      unkeyed: { count: 1, isExact: true },
    });
  });

  it("goes on where the page before ended, with each once", async () => {
    const project = await makeProject();
    const keys = Array.from({ length: 120 }, (_, place) => `key ${String(place).padStart(3, "0")}`);
    await addTranscripts(
      project.slug,
      keys.flatMap((pairKey) => [
        { pairKey, model: "B" },
        { pairKey, epoch: 2 },
      ]),
    );
    const pages = await keysOf(project, "alone");
    expect(pages.map((page) => page.length)).toEqual([50, 50, 50, 50, 40]);
    expect(pages.flat()).toEqual(keys.flatMap((key) => [key, key]));
    const names = Array.from({ length: 60 }, (_, place) => `without ${place}`);
    await addTranscripts(
      project.slug,
      names.map((externalId) => ({ externalId })),
    );
    expect((await keysOf(project, "unkeyed")).map((page) => page.length)).toEqual([50, 10]);
    expect((await keysOf(project, "unkeyed")).flat()).toEqual(names);
  });

  it("counts to a thousand and no further", async () => {
    const project = await makeProject();
    await addTranscripts(
      project.slug,
      Array.from({ length: 1001 }, () => ({})),
    );
    expect((await countPairs(project.owner, project.slug)).unkeyed).toEqual({ count: 1000, isExact: false });
  });

  it("is not there for a stranger or a rater", async () => {
    const project = await mixedProject();
    for (const viewer of [await makePerson(), await makeMember(project, "rater")]) {
      await expect(listPairs(viewer, project.slug, parsePairQuery({}))).rejects.toMatchObject(missing);
      await expect(listPairs(viewer, project.slug, parsePairQuery({ show: "unkeyed" }))).rejects.toMatchObject(missing);
      await expect(countPairs(viewer, project.slug)).rejects.toMatchObject(missing);
    }
  });
});

describe("the page of a transcript", () => {
  it("names the others of its pair: of its model and epoch, and not archived", async () => {
    const project = await makeProject();
    const { slug, owner } = project;
    const [own = "", twin = "", , , gone = ""] = await addTranscripts(slug, [
      { pairKey: "q", condition: "baseline" },
      { pairKey: "q", condition: "cue", externalId: "twin" },
      { pairKey: "q", condition: "cue", model: "Birch 1" },
      { pairKey: "q", condition: "cue", epoch: 2 },
      { pairKey: "q", condition: "reward" },
    ]);
    const archive = { choice: { kind: "ids", ids: [gone] }, change: { kind: "archive", value: true } } as const;
    for await (const _ of changeTranscripts(owner, { project: slug, ...archive }));
    const pairedOf = async (transcript: string) => (await getTranscript(owner, { project: slug, transcript })).paired;
    expect(await pairedOf(own)).toEqual([{ id: twin, externalId: "twin", model: "Alder 2", condition: "cue" }]);
    expect(await pairedOf(gone)).toEqual([]);
  });
});

describe("the preview of a pair rule", () => {
  const choice = { kind: "filter", filter: noFilter } as const;

  it("says what the rule would make, and changes nothing", async () => {
    const project = await makeProject();
    const metadata = { question: { id: 4 } };
    await addTranscripts(project.slug, [
      { externalId: "one", condition: "a", metadata },
      { externalId: "two", condition: "b", metadata },
      { externalId: "three" },
    ]);
    const template = "{metadata.question.id}";
    expect(await previewPairRule(project.owner, { project: project.slug, choice, template })).toMatchObject({
      ...{ looked: 3, isWhole: true, paired: 1, alone: 0, repeated: 0, withoutValue: 1 },
      examples: [
        { externalId: "one", key: "4" },
        { externalId: "two", key: "4" },
      ],
      left: [{ externalId: "three", key: null }],
    });
    expect((await countPairs(project.owner, project.slug)).unkeyed.count).toBe(3);
  });

  it("looks at a sample of many and says so", async () => {
    const project = await makeProject();
    await addTranscripts(
      project.slug,
      Array.from({ length: 2001 }, () => ({})),
    );
    const preview = await previewPairRule(project.owner, { project: project.slug, choice, template: "{externalId}" });
    expect(preview).toMatchObject({ looked: 2000, isWhole: false, alone: 2000 });
  });

  it("is not there for a stranger, and not for what is no rule", async () => {
    const project = await mixedProject();
    const asked = { project: project.slug, choice, template: "{externalId}" };
    await expect(previewPairRule(await makePerson(), asked)).rejects.toMatchObject(missing);
    await expect(previewPairRule(project.owner, { ...asked, template: "{" })).rejects.toMatchObject({
      key: "pairTemplate",
    });
  });
});
