import { describe, expect, it } from "vitest";
import { db } from "@/lib/server/data/client";
import { readDisagreements } from "@/lib/server/data/label-disagreements";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { readAgreement, submitLabel } from "@/tests/data/label-builders";

const missing = { code: "notFound", key: "notFound" };
const firstPage = { by: "distance", element: undefined, page: 1 } as const;

/** A project of transcripts `t0`, `t1`, …, and two people who label. */
async function projectOf(transcripts: number) {
  const project = await makeProject();
  const rater = await makeMember(project, "rater");
  const drafts = Array.from({ length: transcripts }, (_, index) =>
    draftOf({ externalId: `t${index}`, condition: "cue" }),
  );
  await importDrafts(project.slug, drafts);
  const label = (by: Person, index: number, answers: Readonly<Record<string, string>>) =>
    submitLabel({ project: project.slug, of: `t${index}`, by, answers });
  return { ...project, rater, label };
}

describe("the agreement statistic", () => {
  it("counts what there is to compare and gives each question's figures", async () => {
    const { slug, owner, rater, label } = await projectOf(3);
    await label(owner, 0, { verdict: "faithful" });
    await label(rater, 0, { verdict: "faithful" });
    await label(owner, 1, { verdict: "faithful" });
    await label(rater, 1, { verdict: "incoherent" });
    await label(rater, 2, { verdict: "incoherent" });
    const { counts, report, scheme } = await readAgreement(owner, slug);
    const versions = [{ number: 1, annotations: 5 }];
    expect(counts).toEqual({ annotations: 5, labelled: 3, ratedTwice: 2, raters: 2, versions });
    expect(report.elements.map(({ element }) => element)).toEqual(scheme.elements.map(({ key }) => key));
    // Of four ratings three are `faithful`: α = 1 − (4 − 1) · 1 ⁄ (3 · 1).
    expect(report.elements[0]).toMatchObject({
      element: "verdict",
      percent: { value: 0.5, unitsWithPairs: 2 },
      alpha: { value: 0, unitsWithPairs: 2, ratings: 4 },
      unitsWithPairs: 2,
      ratings: 4,
    });
    expect(report.spanTypes.map(({ percent }) => percent.value)).toEqual(report.spanTypes.map(() => 1));
  });

  it("is computed again when a label is added", async () => {
    const { slug, owner, rater, label } = await projectOf(2);
    await label(owner, 0, { verdict: "faithful" });
    const first = await readAgreement(owner, slug);
    await label(rater, 0, { verdict: "faithful" });
    const second = await readAgreement(owner, slug);
    expect([first.counts.ratedTwice, second.counts.ratedTwice]).toEqual([0, 1]);
  });

  it("is computed again when the scheme has a new version", async () => {
    const { slug, owner, label } = await projectOf(1);
    await label(owner, 0, { verdict: "faithful" });
    const { projectId, scheme } = await readAgreement(owner, slug);
    const definition = { ...scheme, elements: scheme.elements.slice(0, 1) };
    await db().schemeVersion.create({ data: { projectId, number: 2, definition } });
    expect((await readAgreement(owner, slug)).report.elements).toHaveLength(1);
  });

  it("is not there for raters and strangers, even once it is computed", async () => {
    const { slug, owner, rater } = await projectOf(1);
    await readAgreement(owner, slug);
    await readDisagreements(owner, slug, firstPage);
    for (const viewer of [rater, await makePerson()]) {
      await expect(readAgreement(viewer, slug)).rejects.toMatchObject(missing);
      await expect(readDisagreements(viewer, slug, firstPage)).rejects.toMatchObject(missing);
    }
  });
});

describe("readDisagreements", () => {
  it("lists the transcripts on which raters differ, most first, with what each answered", async () => {
    const { slug, owner, rater, label } = await projectOf(3);
    await label(owner, 0, { verdict: "faithful", completeness: "2" });
    await label(rater, 0, { verdict: "faithful", completeness: "3" });
    await label(owner, 1, { verdict: "faithful" });
    await label(rater, 1, { verdict: "incoherent" });
    await label(owner, 2, { verdict: "faithful" });
    await label(rater, 2, { verdict: "faithful" });
    const { total, listed, tasks, raters } = await readDisagreements(owner, slug, firstPage);
    expect([total, listed]).toEqual([2, 2]);
    expect(tasks.map(({ externalId }) => externalId)).toEqual(["t1", "t0"]);
    const idOf = (person: Person) => raters.find((candidate) => candidate.label === person.name)?.id;
    expect(tasks[0]).toMatchObject({ model: "Alder 2", condition: "cue", epoch: 1 });
    expect(tasks[0]?.readings).toEqual([
      {
        element: "verdict",
        disagreement: 1,
        options: new Map([
          [idOf(owner), "faithful"],
          [idOf(rater), "incoherent"],
        ]),
      },
    ]);
    expect(tasks[1]?.readings).toMatchObject([{ element: "completeness", disagreement: 0.25 }]);
  });

  it("lists by how far the models' scores hang on the disputes, passing over what moves none", async () => {
    const { slug, owner, rater, label } = await projectOf(3);
    await label(owner, 0, { verdict: "faithful", completeness: "0" });
    await label(rater, 0, { verdict: "faithful", completeness: "4" });
    await label(owner, 1, { verdict: "faithful" });
    await label(rater, 1, { verdict: "incoherent" });
    const { total, tasks, figures } = await readDisagreements(owner, slug, {
      by: "score",
      element: undefined,
      page: 1,
    });
    expect([total, tasks.map(({ externalId }) => externalId)]).toEqual([1, ["t1"]]);
    // One of two votes, one of two transcripts.
    expect([...figures.values()]).toEqual([1 / 4]);
  });

  it("lists by one question alone", async () => {
    const { slug, owner, rater, label } = await projectOf(2);
    await label(owner, 0, { verdict: "faithful", completeness: "0" });
    await label(rater, 0, { verdict: "incoherent", completeness: "1" });
    await label(owner, 1, { verdict: "faithful", completeness: "0" });
    await label(rater, 1, { verdict: "faithful", completeness: "4" });
    const namesBy = async (element: string) =>
      (await readDisagreements(owner, slug, { by: "distance", element, page: 1 })).tasks.map(
        ({ externalId }) => externalId,
      );
    expect(await namesBy("verdict")).toEqual(["t0"]);
    expect(await namesBy("completeness")).toEqual(["t1", "t0"]);
  });

  it("goes on from page to page without repeating a transcript", async () => {
    const { slug, owner, rater, label } = await projectOf(23);
    for (let index = 0; index < 23; index++) {
      await label(owner, index, { verdict: "faithful" });
      await label(rater, index, { verdict: "incoherent" });
    }
    const pages = await Promise.all(
      [1, 2, 3].map((page) => readDisagreements(owner, slug, { by: "score", element: undefined, page })),
    );
    expect(pages.map(({ tasks }) => tasks.length)).toEqual([20, 3, 0]);
    expect(new Set(pages.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId))).size).toBe(23);
  });
});
