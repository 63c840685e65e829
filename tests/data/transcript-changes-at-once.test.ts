import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { skipTask } from "@/lib/server/data/skips";
import { openNextTask } from "@/lib/server/data/tasks";
import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { undoChange } from "@/lib/server/data/transcript-changes-undo";
import type { TranscriptChange } from "@/lib/transcripts/transcript-change";
import type { ChangeResult } from "@/lib/transcripts/transcript-change-events";
import { noFilter } from "@/lib/transcripts/transcript-query";
import { makeMember, makeProject } from "@/tests/data/builders";
import { addTranscripts, readPairs, readTranscripts } from "@/tests/data/pair-builders";

type Project = Awaited<ReturnType<typeof makeProject>>;

async function changeAll(
  { slug, owner }: Project,
  change: TranscriptChange,
  isArchived = false,
): Promise<ChangeResult> {
  const filter = { ...noFilter, archived: isArchived ? ("yes" as const) : null };
  for await (const event of changeTranscripts(owner, { project: slug, choice: { kind: "filter", filter }, change })) {
    if (event.type === "done") return event;
  }
  throw new Error("A change did not end");
}

const keyed = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ pairKey: `k${(from + n) % 700}`, condition: n % 2 ? "cue" : "baseline" }));

describe("two changes at once", () => {
  it("both come out whole, and each is undone to what was before it", async () => {
    const project = await makeProject();
    await addTranscripts(project.slug, keyed(0, 5000));
    const [one, two] = await Promise.all([
      changeAll(project, { kind: "condition", value: "one" }),
      changeAll(project, { kind: "condition", value: "two" }),
    ]);
    const values = (await readTranscripts(project.slug)).map(({ condition }) => condition);
    expect(new Set(values).size).toBeLessThanOrEqual(2);
    expect([one.changed, two.changed]).toEqual([5000, 5000]);
    for (const { id } of [one, two]) {
      for await (const _ of undoChange(project.owner, { project: project.slug, id: id ?? "" }));
    }
    const after = (await readTranscripts(project.slug)).map(({ condition }) => condition);
    // The one undone last is undone whole where it was made last; below it nothing of the other may stay.
    expect(
      after.every(
        (condition) => condition === "baseline" || condition === "cue" || condition === "one" || condition === "two",
      ),
    ).toBe(true);
    await expectPairsCounted(project.slug);
  });
});

describe("a change while others add and label", () => {
  it("waits in no circle with imports under the same keys, archives and raters", async () => {
    const project = await makeProject();
    await addTranscripts(project.slug, keyed(0, 3000));
    const rater = await makeMember(project, "rater");
    const importing = async (from: number) => {
      for (let batch = 0; batch < 5; batch++)
        await addTranscripts(project.slug, keyed(from + batch * 97, 400).toReversed());
    };
    const labelling = async () => {
      for (let task = 0; task < 15; task++) {
        const id = await openNextTask(rater, project.slug);
        if (id) await skipTask(rater, { project: project.slug, task: id, reason: "Next" });
      }
    };
    const changing = async () => {
      await changeAll(project, { kind: "archive", value: true });
      await changeAll(project, { kind: "archive", value: false }, true);
      await changeAll(project, { kind: "pairKey", value: "one key" });
    };
    await Promise.all([
      importing(0),
      importing(350),
      labelling(),
      changing(),
      changeAll(project, { kind: "condition", value: "cue" }),
      changeAll(project, { kind: "priority", value: 3 }),
    ]);
    await expectPairsCounted(project.slug);
    const live = (await readTranscripts(project.slug)).filter(({ isArchived }) => !isArchived).length;
    const { rows } = await pool().query(
      `SELECT "transcriptCount", "unlabelledCount" FROM "Project" WHERE "slug" = $1`,
      [project.slug],
    );
    expect(rows).toEqual([{ transcriptCount: live, unlabelledCount: live }]);
  });
});

async function expectPairsCounted(slug: string): Promise<void> {
  const counted = new Map<string, { transcripts: number; conditions: Set<string | null> }>();
  for (const { pairKey, condition, isArchived } of await readTranscripts(slug)) {
    if (pairKey === null || isArchived) continue;
    const group = counted.get(pairKey) ?? { transcripts: 0, conditions: new Set() };
    counted.set(pairKey, group);
    group.transcripts += 1;
    group.conditions.add(condition);
  }
  const expected = [...counted].map(([key, { transcripts, conditions }]) => ({
    ...{ key, transcriptCount: Math.min(transcripts, 1000), conditionCount: conditions.size },
  }));
  const pairs = await readPairs(slug);
  expect(pairs).toHaveLength(expected.length);
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  for (const pair of expected) expect(byKey.get(pair.key)).toMatchObject(pair);
}
