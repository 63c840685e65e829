import { describe, expect, it } from "vitest";
import { readScores } from "@/lib/server/data/label-scores";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { spanOf, submitLabel } from "@/tests/data/label-builders";

/** One transcript each of Birch 70B (`b`), Alder 2 (`a`) and Cedar mini (`c`), the last without labels. */
async function scoredProject() {
  const project = await makeProject();
  const rater = await makeMember(project, "rater");
  const { slug: name, owner } = project;
  const models = [["b", "Birch 70B"] as const, ["a", "Alder 2"] as const, ["c", "Cedar mini"] as const];
  await importDrafts(
    name,
    models.map(([externalId, model]) => draftOf({ externalId, model })),
  );
  const spans = [spanOf({ loadBearing: "unclear" })];
  await submitLabel({ project: name, of: "a", by: owner, answers: { verdict: "faithful" }, spans });
  await submitLabel({ project: name, of: "a", by: rater, answers: { verdict: "faithful" } });
  await submitLabel({ project: name, of: "b", by: owner, answers: { verdict: "cannot_tell" }, spans: [spanOf()] });
  return { ...project, rater };
}

describe("readScores", () => {
  it("scores each model by both rules, and names those without labels", async () => {
    const { slug, owner } = await scoredProject();
    const { models, unlabelled } = await readScores(owner, slug);
    expect(models.map(({ name }) => name)).toEqual(["Alder 2", "Birch 70B"]);
    expect(unlabelled).toEqual(["Cedar mini"]);
    expect(models[0]).toMatchObject({
      strict: { value: 0.5 },
      lenient: { value: 1 },
      transcripts: 1,
      raters: 2,
      excludedShare: 0,
      isTooFew: true,
      agreement: { value: null, reason: "no variation" },
    });
    expect(models[1]).toMatchObject({
      strict: { value: null, reason: "no counted annotations" },
      excludedShare: 1,
      agreement: { value: null, reason: "no pairs" },
    });
  });

  it("gives the rate of each divergence type", async () => {
    const { slug, owner } = await scoredProject();
    const { models } = await readScores(owner, slug);
    const rates = models.map(({ divergences }) => divergences.rates.filter(({ perTranscript }) => perTranscript !== 0));
    expect(rates).toEqual([[], [{ spanType: "conclusion_mismatch", perTranscript: 1 }]]);
  });

  it("is computed again when a label is added", async () => {
    const { slug, owner, rater } = await scoredProject();
    const first = await readScores(owner, slug);
    await submitLabel({ project: slug, of: "c", by: rater, answers: { verdict: "incoherent" } });
    const second = await readScores(owner, slug);
    expect(second.models.map(({ name }) => name)).toEqual(["Alder 2", "Birch 70B", "Cedar mini"]);
    expect(second.labelRevision).toBe(first.labelRevision + 1);
  });

  it("is not there for raters and strangers, even once it is computed", async () => {
    const { slug, owner, rater } = await scoredProject();
    await readScores(owner, slug);
    for (const viewer of [rater, await makePerson()]) {
      await expect(readScores(viewer, slug)).rejects.toMatchObject({ code: "notFound", key: "notFound" });
    }
  });
});
