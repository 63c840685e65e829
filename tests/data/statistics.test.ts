import { afterAll, describe, expect, it } from "vitest";
import { everyLabel, parseLabelFilter } from "@/lib/agreement/label-filter";
import { db } from "@/lib/server/data/client";
import {
  readComputation,
  readReport,
  readReportNames,
  readStatistic,
  restartStatistic,
  stopStatistic,
} from "@/lib/server/data/statistics";
import { closeComputations } from "@/lib/server/statistics/computations";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { submitLabel } from "@/tests/data/label-builders";

const missing = { code: "notFound", key: "notFound" };
const agreement = { statistic: "agreement", filter: everyLabel } as const;

/** Two transcripts of two models, each labelled by the owner and a rater, who differ on the second. */
async function labelledProject() {
  const project = await makeProject();
  const rater = await makeMember(project, "rater");
  const { slug, owner } = project;
  await importDrafts(slug, [
    draftOf({ externalId: "a", model: "Alder 2" }),
    draftOf({ externalId: "b", model: "Birch 70B" }),
  ]);
  await submitLabel({ project: slug, of: "a", by: owner, answers: { verdict: "faithful" } });
  await submitLabel({ project: slug, of: "a", by: rater, answers: { verdict: "faithful" } });
  await submitLabel({ project: slug, of: "b", by: owner, answers: { verdict: "faithful" } });
  await submitLabel({ project: slug, of: "b", by: rater, answers: { verdict: "incoherent" } });
  return { ...project, rater };
}

afterAll(closeComputations);

describe("readReport", () => {
  it("computes from the labels that the filter keeps", async () => {
    const { slug, owner } = await labelledProject();
    const percent = async (filter: Readonly<Record<string, string>>) => {
      const { report } = await readReport(owner, slug, { ...agreement, filter: parseLabelFilter(filter) });
      return report.report.elements.find(({ element }) => element === "verdict")?.percent.value;
    };
    expect([await percent({}), await percent({ model: "Alder 2" }), await percent({ model: "Birch 70B" })]).toEqual([
      0.5, 1, 0,
    ]);
  });

  it("is computed again when a label is added", async () => {
    const { slug, owner, rater } = await labelledProject();
    await importDrafts(slug, [draftOf({ externalId: "c", model: "Alder 2" })]);
    const before = await readReport(owner, slug, agreement);
    await submitLabel({ project: slug, of: "c", by: rater, answers: { verdict: "faithful" } });
    const after = await readReport(owner, slug, agreement);
    expect([before, after].map(({ report }) => report.counts.annotations)).toEqual([4, 5]);
    expect(after.source.labelRevision).toBe(before.source.labelRevision + 1);
  });

  it("is computed again when a transcript has another condition, split or pair key", async () => {
    const { slug, owner } = await labelledProject();
    const revisionAfter = async (data: Readonly<Record<string, string>>) => {
      await db().transcript.updateMany({ where: { project: { slug }, externalId: "a" }, data });
      return (await readReport(owner, slug, agreement)).source.labelRevision;
    };
    const first = (await readReport(owner, slug, agreement)).source.labelRevision;
    const changes = [{ condition: "cue" }, { split: "dev" }, { pairKey: "p" }, { sourceFile: "elsewhere" }];
    const revisions: number[] = [];
    for (const change of changes) revisions.push((await revisionAfter(change)) - first);
    expect(revisions).toEqual([1, 2, 3, 3]);
  });

  it("is not there for raters and strangers, even once it is computed", async () => {
    const { slug, owner, rater } = await labelledProject();
    await readReport(owner, slug, agreement);
    for (const viewer of [rater, await makePerson()]) {
      await expect(readReport(viewer, slug, agreement)).rejects.toMatchObject(missing);
      await expect(readStatistic(viewer, slug, agreement)).rejects.toMatchObject(missing);
      await expect(stopStatistic(viewer, slug, agreement)).rejects.toMatchObject(missing);
      await expect(restartStatistic(viewer, slug, agreement)).rejects.toMatchObject(missing);
    }
  });
});

describe("readStatistic", () => {
  it("says how far it is, and gives the report once it is ready", async () => {
    const { slug, owner } = await labelledProject();
    const first = await readStatistic(owner, slug, agreement);
    expect(["computing", "ready"]).toContain(first.state);
    await readReport(owner, slug, agreement);
    expect(await readStatistic(owner, slug, agreement)).toMatchObject({
      state: "ready",
      report: { counts: { annotations: 4 } },
    });
  });

  it("stays stopped until it is started again", async () => {
    const { slug, owner } = await labelledProject();
    // A thread that must start first cannot be done before it is stopped.
    closeComputations();
    expect(await readComputation(owner, slug, agreement)).toMatchObject({ state: "computing", progress: 0 });
    await stopStatistic(owner, slug, agreement);
    expect(await readStatistic(owner, slug, agreement)).toMatchObject({ state: "stopped" });
    await expect(readReport(owner, slug, agreement)).rejects.toMatchObject({ key: "statisticStopped" });
    await restartStatistic(owner, slug, agreement);
    expect((await readReport(owner, slug, agreement)).report.counts.annotations).toBe(4);
  });
});

describe("readReportNames", () => {
  it("names raters to those who manage the project, and their pseudonyms to nobody", async () => {
    const { slug, owner, rater } = await labelledProject();
    const { source } = await readReport(owner, slug, agreement);
    const names = await readReportNames(owner, source);
    expect([...names.raters.values()].sort()).toEqual([owner.name, rater.name].sort());
    expect([...names.models.values()]).toEqual(["Alder 2", "Birch 70B"]);
  });
});
