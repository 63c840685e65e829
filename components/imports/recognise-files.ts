import { AppError } from "@/lib/errors";
import { type Given, type ImportPlan, planImport } from "@/lib/transcripts/formats/import-plan";
import { sampleBytes, sampleFile } from "@/lib/transcripts/records/sample";

/** How the chosen files will be read, or what is wrong with them. */
export type Recognition =
  | { readonly kind: "plan"; readonly plan: ImportPlan }
  | { readonly kind: "problem"; readonly error: AppError };

const problemKeys = { empty: "importEmpty", encoding: "importEncoding", notJson: "importNotJson" } as const;

/** Looks at the beginning of each file here, before anything is sent: together, since names are compared. */
export async function recogniseFiles(files: readonly File[], given: Given): Promise<Recognition> {
  try {
    const samples = await Promise.all(files.map(sampleOf));
    return { kind: "plan", plan: planImport(samples, given) };
  } catch (error) {
    if (error instanceof AppError) return { kind: "problem", error };
    throw error;
  }
}

async function sampleOf(file: File) {
  const head = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
  const sample = sampleFile({ fileName: file.name, head, isWhole: file.size <= sampleBytes });
  if (typeof sample === "string") throw new AppError("invalid", problemKeys[sample], { file: file.name });
  return sample;
}
