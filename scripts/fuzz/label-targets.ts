import { createHash } from "node:crypto";
import { z } from "zod";
import { noChoices } from "@/lib/labels/label-choices";
import { planLabelFile } from "@/lib/labels/label-plan";
import { itemKeySchema, raterKeySchema, saidSchema } from "@/lib/labels/label-row";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";
import type { FuzzTarget, Outcome } from "@/scripts/fuzz/fuzz-target";

const rowSchema = z.object({ path: z.string(), item: itemKeySchema, rater: raterKeySchema, said: saidSchema });

const id = "01890a5d-ac96-774b-bcce-b302099a8057";

/** Labels in each form that is read. */
const files: readonly { readonly name: string; readonly records: readonly Json[] }[] = [
  {
    name: "table of values",
    records: [{ item: "q-1", rater: "R1", question: "verdict", value: "faithful", note: "" }],
  },
  {
    name: "table of marks",
    records: [
      { item: "q-1", rater: "R1", type: "omission", start: 0, end: 4, quote: "Five", unit: "utf16", part: "1" },
    ],
  },
  {
    name: "Label Studio",
    records: [
      {
        id: 1,
        data: { item: "q-1", text: "Five? Four." },
        annotations: [
          {
            id: 2,
            completed_by: 3,
            created_at: "2026-11-20T12:00:00Z",
            result: [
              {
                id: "a",
                type: "labels",
                from_name: "label",
                to_name: "text",
                value: { start: 0, end: 4, text: "Five", labels: ["omission"] },
              },
              { type: "choices", from_name: "verdict", to_name: "text", value: { choices: ["faithful"] } },
            ],
          },
        ],
        predictions: [{ model_version: "judge-1", result: [] }],
      },
    ],
  },
  {
    name: "annotations",
    records: [
      {
        annotationId: id,
        transcriptId: id,
        externalId: "q-1",
        model: "m",
        rater: "R1",
        raterKind: "person",
        answers: { verdict: "faithful" },
        note: "",
        spanCount: 1,
        activeMs: 1,
        submittedAt: "2026-11-20T12:00:00Z",
      },
    ],
  },
  {
    name: "spans",
    records: [
      {
        annotationId: id,
        transcriptId: id,
        spanId: id,
        rater: "R1",
        raterKind: "person",
        type: "omission",
        part: 1,
        start: 0,
        end: 4,
        startUtf16: 0,
        endUtf16: 4,
        quote: "Five",
        links: [],
      },
    ],
  },
];

/** The readers of labels, each as the form of its first record is recognised. */
export function labelTargets(): FuzzTarget[] {
  return files.map(({ name, records }) => {
    const plan = planLabelFile({ fileName: name, records }, { choices: noChoices, hash: sha256 });
    if (!plan) throw new Error(`Labels are not recognised: ${name}`);
    return { name: `labels: ${name}`, seeds: records, read: (value) => plan.read(value).map(outcomeOf) };
  });
}

function outcomeOf(row: ReturnType<NonNullable<ReturnType<typeof planLabelFile>>["read"]>[number]): Outcome {
  if (isRefusal(row)) return row;
  rowSchema.parse(row);
  return unstorableIn(JSON.parse(JSON.stringify(row)), "") ?? "read";
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
