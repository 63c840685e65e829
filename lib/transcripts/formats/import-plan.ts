import { AppError } from "@/lib/errors";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { type DraftMapping, type Mapping, mappingSchema } from "@/lib/transcripts/formats/mapping";
import { isPlumblineRecord, readPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import type { Reader } from "@/lib/transcripts/formats/reading";
import { wantedKeys } from "@/lib/transcripts/formats/wanted-keys";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { parsePath } from "@/lib/transcripts/json-path";
import type { RecordSplitter } from "@/lib/transcripts/records/raw-record";
import type { FileSample } from "@/lib/transcripts/records/sample";
import { JsonSplitter } from "@/lib/transcripts/records/split-json";
import { LineSplitter } from "@/lib/transcripts/records/split-lines";

export type FormatName = "plumbline" | "mapping";

/** How one file is read. */
export type FilePlan = {
  readonly fileName: string;
  readonly format: FormatName;
  readonly read: Reader;
  readonly startSplitter: () => RecordSplitter;
};

/** How the files of one import are read. */
export type ImportPlan = {
  readonly files: readonly FilePlan[];
  /** The mapping for those files that are not of a known format; null when all are. */
  readonly mapping: Mapping | null;
};

/** What is decided by whoever imports rather than by the data. */
export type Given = {
  readonly mapping?: Mapping | undefined;
  /** The model of every record that is read by a mapping, whatever the mapping says. */
  readonly model?: string | undefined;
  /** Likewise the condition. */
  readonly condition?: string | undefined;
};

/**
 * Decides how files that are imported together are read. A mapping that is given is for all of them; otherwise each file
 * is recognised by its content, and a mapping is proposed for those in no known format.
 *
 * @throws AppError `invalid` when a file is not recognised, the files would need different mappings, or nothing says
 *   which model it was.
 */
export function planImport(samples: readonly FileSample[], given: Given = {}, limits = importLimits): ImportPlan {
  const toMap = given.mapping ? samples : samples.filter((sample) => !isPlumblineFile(sample));
  const mapping = toMap.length === 0 ? null : completeMapping(given.mapping ?? propose(toMap), given, toMap);
  const files = samples.map((sample): FilePlan => {
    const { fileName } = sample;
    if (mapping === null || !toMap.includes(sample))
      return { fileName, format: "plumbline", read: readPlumblineRecord, startSplitter: splitterOf(sample, limits) };
    const startSplitter = splitterOf(sample, limits, mapping);
    return { fileName, format: "mapping", read: createMappedReader(mapping), startSplitter };
  });
  return { files, mapping };
}

function isPlumblineFile({ documents: [first] }: FileSample): boolean {
  return first !== undefined && isPlumblineRecord(first);
}

function propose(samples: readonly FileSample[]): DraftMapping {
  const [first, ...others] = samples.map((sample) => {
    const alone = proposeMapping([sample]);
    if (alone === null) throw new AppError("invalid", "importUnrecognised", { file: sample.fileName });
    return { fileName: sample.fileName, shape: shapeOf(alone) };
  });
  const different = others.find(({ shape }) => shape !== first?.shape);
  if (first && different)
    throw new AppError("invalid", "importShapesDiffer", { file: first.fileName, other: different.fileName });
  const proposal = proposeMapping(samples);
  if (proposal === null) throw new AppError("invalid", "importUnrecognised", { file: first?.fileName ?? "" });
  return proposal;
}

/** What has to be alike for one mapping to serve two files. */
function shapeOf({ records, fields }: DraftMapping): string {
  return JSON.stringify([records, fields.reasoning?.path, fields.answer?.path]);
}

function completeMapping(draft: DraftMapping, { model, condition }: Given, samples: readonly FileSample[]): Mapping {
  const fields = {
    ...draft.fields,
    ...(model !== undefined && { model: { constant: model } }),
    ...(condition !== undefined && { condition: { constant: condition } }),
  };
  if (fields.model === undefined)
    throw new AppError("invalid", "importModelUnknown", { file: samples[0]?.fileName ?? "" });
  return mappingSchema.parse({ ...draft, fields });
}

function splitterOf({ container }: FileSample, limits: ImportLimits, mapping?: DraftMapping): () => RecordSplitter {
  const way = parsePath(mapping?.records ?? "")?.steps ?? [];
  if (container === "lines") return () => new LineSplitter({ way, limits });
  const wantedAt = mapping ? wantedKeys(mapping) : () => new Set<string>();
  return () => new JsonSplitter({ way, isArray: container === "array", wantedAt, limits });
}
