import "server-only";
import { AppError } from "@/lib/errors";
import { type FoundNames, NameCollector } from "@/lib/labels/found-names";
import type { LabelStage } from "@/lib/server/data/label-import-stage";
import { type PlannedFile, readLabels } from "@/lib/server/imports/labels/label-files";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";

type Reading = {
  readonly stage: LabelStage;
  readonly limits: ImportLimits;
  readonly signal: AbortSignal;
  /** Told now and then how many bytes have been read. */
  readonly onRead: (bytesRead: number, file: string) => void;
};

/**
 * Reads all files into the stage, and finds the names in them.
 * @throws AppError `invalid` when what stands where labels are expected is none, by its number
 */
export async function stageLabels(
  files: readonly PlannedFile[],
  { stage, limits, signal, onRead }: Reading,
): Promise<FoundNames> {
  const names = new NameCollector();
  let bytesRead = 0;
  for (const planned of files) {
    const { name: file } = planned.file;
    for await (const { bytes, records } of readLabels(planned, limits)) {
      signal.throwIfAborted();
      bytesRead += bytes;
      for (const { record, reading } of records) {
        for (const row of reading) {
          if (isRefusal(row)) await stage.refuse({ file, record, ...row });
          else {
            collect(names, row.said);
            await stage.add(row, { file, record });
          }
        }
      }
      onRead(bytesRead, file);
    }
  }
  await stage.flush();
  return names.found;
}

/** @throws AppError when there are more names than any scheme has */
export function collect(names: NameCollector, said: Parameters<NameCollector["add"]>[0]): void {
  const tooMany = names.add(said);
  if (tooMany !== null) throw new AppError("invalid", "labelsTooManyNames", { name: tooMany });
}
