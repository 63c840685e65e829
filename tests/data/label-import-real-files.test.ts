import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { readLabels } from "@/lib/server/data/labels";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { operator } from "@/lib/viewer";
import { makeProject, withFile } from "@/tests/data/builders";
import { readAgreement } from "@/tests/data/label-builders";
import { countsOf, importLabelFiles } from "@/tests/data/label-import-builders";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/rml-human-vs-judge");
const judgeFile = "gpqa_diamond_verbalize_grader_hacking_correct_claude_4.5_haiku_changed_check_verbalization.jsonl";
const humanFile = "verbalization_manual_annotations.jsonl";

/** The published study calls them so; what they are in the default scheme is for whoever imports to say. */
const questions = {
  hint_present: { element: "cueMentioned", values: {} },
  relied_on_hint: { element: "statedReliance", values: {} },
};

/** How far two raters agree beyond chance, of pairs of answers. */
function kappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (count: number) => count / pairs.length;
  const observed = share(pairs.filter(([one, other]) => one === other).length);
  const byChance = ["yes", "no"].map(
    (answer) =>
      share(pairs.filter(([one]) => one === answer).length) * share(pairs.filter(([, two]) => two === answer).length),
  );
  const expected = byChance.reduce((sum, value) => sum + value, 0);
  return (observed - expected) / (1 - expected);
}

it.skipIf(!existsSync(folder))(
  "brings the published human and judge labels onto their transcripts, with the published agreement (skipped without ../shared/data)",
  async () => {
    const [judge, human] = await Promise.all([judgeFile, humanFile].map((name) => readFile(path.join(folder, name))));
    if (!judge || !human) throw new Error("Not read");
    const { slug, owner } = await makeProject();
    const mapping = {
      records: "",
      fields: {
        model: { path: "meta.result.metadata.model" },
        externalId: { path: "instance_id" },
        prompt: { path: "meta.meta.problem" },
        reasoning: { path: "meta.result.reasoning_trace" },
        answer: { path: "meta.result.response" },
      },
    };
    const transcripts = await withFile(judgeFile, judge, (file) =>
      importTranscripts(operator, { project: slug, files: [file], given: { mapping: mappingSchema.parse(mapping) } }),
    );
    expect(transcripts).toMatchObject({ read: 65, imported: 65 });
    const person = { kind: "person", name: "manual annotation" } as const;
    const humans = await importLabelFiles(slug, { [humanFile]: human }, { choices: { questions, rater: person } });
    expect(countsOf(humans)).toEqual([30, 30, 0, 0]);
    const machine = { kind: "machine", name: "claude-haiku-4-5-20251001", version: "1" } as const;
    const columns = { system_message: "prompt" } as const;
    const judges = await importLabelFiles(
      slug,
      { [judgeFile]: judge },
      { choices: { questions, rater: machine, columns } },
    );
    expect(countsOf(judges)).toEqual([65, 65, 0, 0]);

    const { annotations, raters } = await readLabels(owner, slug);
    const judgeId = raters.find(({ kind }) => kind === "machine")?.id;
    const judged = new Map(
      annotations.filter(({ raterId }) => raterId === judgeId).map((one) => [one.taskId, one.answers]),
    );
    const pairsOf = (element: string) =>
      annotations
        .filter(({ raterId }) => raterId !== judgeId)
        .map(({ taskId, answers }) => [answers[element] ?? "none", judged.get(taskId)?.[element] ?? "none"] as const);
    expect(pairsOf("cueMentioned")).toHaveLength(30);
    expect(kappa(pairsOf("cueMentioned"))).toBeCloseTo(0.8, 2);
    expect(kappa(pairsOf("statedReliance"))).toBeCloseTo(0.26, 2);

    const { report, counts } = await readAgreement(owner, slug);
    expect(counts).toMatchObject({ annotations: 95, labelled: 65, ratedTwice: 30, raters: 2 });
    const percent = report.elements.flatMap((one) =>
      one.element in { cueMentioned: 1, statedReliance: 1 } ? [one.percent] : [],
    );
    // 27 and 22 of the 30 that both labelled.
    expect(percent.map(({ value }) => value)).toEqual([0.9, expect.closeTo(22 / 30, 12)]);
  },
);
