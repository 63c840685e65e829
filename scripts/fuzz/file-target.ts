import { AppError } from "@/lib/errors";
import { planImport } from "@/lib/transcripts/formats/import-plan";
import { isRefusal, refusal } from "@/lib/transcripts/formats/reading";
import { sampleFile } from "@/lib/transcripts/records/sample";
import type { Json } from "@/lib/transcripts/transcript";
import type { FuzzTarget, Outcome } from "@/scripts/fuzz/fuzz-target";
import { writtenFiles } from "@/scripts/fuzz/written-records";

/** Whole files: recognised or mapped by a proposal, then taken apart and read. */
export function fileTarget(): FuzzTarget {
  return { name: "file", seeds: writtenFiles.flatMap(({ documents }) => documents), read: readFile };
}

function readFile(document: Json): Outcome[] {
  const head = Buffer.from(JSON.stringify(document));
  const sample = sampleFile({ fileName: "gpt-5-baseline.json", head, isWhole: true });
  if (typeof sample === "string") return [refusal("", sample)];
  try {
    const [plan] = planImport([sample], { given: { model: "m" } }).files;
    if (!plan) return [refusal("", "No plan")];
    const splitter = plan.startSplitter();
    return [...splitter.push(head), ...splitter.end()].map((raw) =>
      isRefusal(raw) ? raw : plan.read(raw.record, { ...raw, fileName: plan.fileName }),
    );
  } catch (error) {
    // Not recognised: said of the file as a whole.
    if (error instanceof AppError) return [refusal("", error.key)];
    throw error;
  }
}
