import { AppError } from "@/lib/errors";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { type DraftMapping, type Mapping, mappingSchema, placesOf } from "@/lib/transcripts/formats/mapping";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import type { Reader } from "@/lib/transcripts/formats/reading";
import type { RecordFormatName } from "@/lib/transcripts/formats/record-format";
import { recogniseFormat } from "@/lib/transcripts/formats/record-formats";
import { wantedKeys } from "@/lib/transcripts/formats/wanted-keys";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { parsePath, type Step } from "@/lib/transcripts/json-path";
import type { RecordSplitter } from "@/lib/transcripts/records/raw-record";
import type { FileSample } from "@/lib/transcripts/records/sample";
import { startSplitter } from "@/lib/transcripts/records/start-splitter";

export type FormatName = RecordFormatName | "mapping";

/** How one file is read. */
export type FilePlan = {
  readonly fileName: string;
  readonly format: FormatName;
  /** From a document of the file to its records. */
  readonly way: readonly Step[];
  readonly read: Reader;
  /** For a file of text. @throws Error for one that is none */
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
  /** The model of every record that is read by a mapping, whatever the mapping says; known formats decide themselves. */
  readonly model?: string | undefined;
  /** Likewise the condition. */
  readonly condition?: string | undefined;
};

export type PlanOptions = {
  readonly given?: Given;
  /** What was proposed for these files before; a run that is resumed goes on by it. */
  readonly proposed?: DraftMapping | null;
  readonly limits?: ImportLimits;
};

/**
 * Decides how files that are imported together are read. A mapping that is given is for all of them; otherwise each file
 * is recognised by its content, and a mapping is proposed for those in no known format.
 *
 * @throws AppError `invalid` when a file is not recognised, the files would need different mappings, or nothing says
 *   which model it was.
 */
export function planImport(
  samples: readonly FileSample[],
  { given = {}, proposed = null, limits = importLimits }: PlanOptions = {},
): ImportPlan {
  const toMap = samplesToMap(samples, given);
  const draft = toMap.length === 0 ? null : (given.mapping ?? proposed ?? proposeFor(toMap));
  const mapping = draft && completeMapping(withFacts(draft, given), toMap);
  return { files: samples.map((sample) => planFile(sample, { given, mapping, limits })), mapping };
}

/** Those of the files that are read by a mapping. */
export function samplesToMap(samples: readonly FileSample[], given: Given): readonly FileSample[] {
  return given.mapping ? samples : samples.filter((sample) => recogniseFormat(sample) === null);
}

/** The proposal for files that one mapping can serve. @throws AppError `invalid` as {@link planImport} */
export function proposeFor(samples: readonly FileSample[]): DraftMapping {
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
  return JSON.stringify([records, fields.conversation?.path, fields.reasoning?.path, fields.answer?.path]);
}

/** A mapping with the model and the condition that were given in the place of its own. */
export function withFacts(draft: DraftMapping, { model, condition }: Given): DraftMapping {
  const fields = {
    ...draft.fields,
    ...(model !== undefined && { model: { constant: model } }),
    ...(condition !== undefined && { condition: { constant: condition } }),
  };
  return { ...draft, fields };
}

function completeMapping(draft: DraftMapping, samples: readonly FileSample[]): Mapping {
  if (draft.fields.model === undefined) throw modelUnknown(samples);
  return mappingSchema.parse(draft);
}

/** That nothing says which model it was. */
export function modelUnknown(samples: readonly FileSample[]): AppError {
  return new AppError("invalid", "importModelUnknown", { file: samples[0]?.fileName ?? "" });
}

type FileOptions = {
  readonly given: Given;
  readonly mapping: DraftMapping | null;
  readonly limits: ImportLimits;
};

/** How one file is read: by the known format that it is in, unless a mapping was given; else by the mapping. */
export function planFile(sample: FileSample, { given, mapping, limits }: FileOptions): FilePlan {
  const format = given.mapping ? null : recogniseFormat(sample);
  const paths = format?.wanted ?? (mapping ? placesOf(mapping).map(({ path }) => path) : []);
  const records = format?.records ?? mapping?.records ?? "";
  const way = parsePath(records)?.steps ?? [];
  const wantedAt = wantedKeys(records, paths);
  const { fileName, container } = sample;
  return {
    fileName,
    format: format?.name ?? "mapping",
    way,
    read: format?.createReader(given) ?? createMappedReader(requireMapping(mapping, fileName)),
    startSplitter: () => {
      if (container === "parquet" || container === "archive") throw new Error(`${fileName} is not text`);
      return startSplitter(container, { way, wantedAt, limits });
    },
  };
}

function requireMapping(mapping: DraftMapping | null, fileName: string): DraftMapping {
  if (mapping === null) throw new AppError("invalid", "importUnrecognised", { file: fileName });
  return mapping;
}
