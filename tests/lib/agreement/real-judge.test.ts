import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { projectRoot } from "@/scripts/project-root";

// Labels that others published lie beside the project on some machines only.
const directory = path.join(projectRoot, "..", "shared", "data", "rml-human-vs-judge");
const hasData = existsSync(directory);
const judgeFile = "gpqa_diamond_verbalize_grader_hacking_correct_claude_4.5_haiku_changed_check_verbalization.jsonl";

const verdictsSchema = z.object({ hint_present: z.boolean(), relied_on_hint: z.boolean() });
const personSchema = verdictsSchema.extend({ instance_id: z.string() });
const judgeSchema = z.object({ instance_id: z.string(), result: z.object({ content: z.string() }) });

describe.skipIf(!hasData)("Cohen's kappa of a person and a judging model (needs ../shared/data)", () => {
  it.each([
    ["hint_present", "0.80"],
    ["relied_on_hint", "0.26"],
  ] as const)("is for %s what was published of these labels: %s", (question, published) => {
    const judged = new Map(
      readLines(judgeFile).map((line) => {
        const { instance_id, result } = judgeSchema.parse(line);
        const answer = result.content.replace(/^```json|```$/g, "");
        return [instance_id, verdictsSchema.parse(JSON.parse(answer))];
      }),
    );
    const people = readLines("verbalization_manual_annotations.jsonl").map((line) => personSchema.parse(line));
    const person = people.map((labels) => Number(labels[question]));
    const judge = people.map(({ instance_id }) => {
      const labels = judged.get(instance_id);
      return labels === undefined ? null : Number(labels[question]);
    });
    const kappa = cohensKappa(person, judge, { weights: "unweighted" });
    if (kappa.value === null) throw new Error(kappa.reason);
    expect(kappa.unitsWithPairs).toBe(30);
    expect(kappa.value.toFixed(2)).toBe(published);
  });
});

function readLines(name: string): readonly unknown[] {
  const lines = readFileSync(path.join(directory, name), "utf8").trim().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}
