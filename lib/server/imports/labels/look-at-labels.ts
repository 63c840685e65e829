import "server-only";
import { type FoundNames, NameCollector } from "@/lib/labels/found-names";
import type { LabelRow } from "@/lib/labels/label-row";
import { type PlannedFile, readLabels } from "@/lib/server/imports/labels/label-files";
import { collect } from "@/lib/server/imports/labels/stage-labels";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

/** A row and where it stands. */
export type FoundRow = { readonly file: string; readonly record: number; readonly row: LabelRow };

/** What was seen of files of labels. */
export type LabelsSeen = {
  readonly names: FoundNames;
  /** The first rows, at most {@link maxRows}. */
  readonly rows: readonly FoundRow[];
  /** The first refusals, at most {@link maxRows}. */
  readonly refusals: readonly RefusedRecord[];
  /** How many rows there were, those included that were refused. */
  readonly count: number;
  /** Whether all of the files was seen. */
  readonly isWhole: boolean;
};

const maxRows = 1000;
/** How much of each file is looked at before an import starts: all of most. */
const maxBytes = 64_000_000;

/**
 * Reads files of labels without keeping them: the names in them, and the first rows.
 * @throws AppError `invalid` when there are more names than any scheme has
 */
export async function lookAtLabels(files: readonly PlannedFile[], limits: ImportLimits): Promise<LabelsSeen> {
  const names = new NameCollector();
  const rows: FoundRow[] = [];
  const refusals: RefusedRecord[] = [];
  let [count, isWhole] = [0, true];
  for (const planned of files) {
    const file = planned.file.name;
    let bytesRead = 0;
    for await (const { bytes, records } of readLabels(planned, limits)) {
      for (const { record, reading } of records) {
        for (const row of reading) {
          count += 1;
          if (isRefusal(row)) keep(refusals, { file, record, ...row });
          else {
            collect(names, row.said);
            keep(rows, { file, record, row });
          }
        }
      }
      bytesRead += bytes;
      if (bytesRead < maxBytes) continue;
      isWhole = false;
      break;
    }
  }
  return { names: names.found, rows, refusals, count, isWhole };
}

function keep<Value>(kept: Value[], value: Value): void {
  if (kept.length < maxRows) kept.push(value);
}
