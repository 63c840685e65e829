import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";
import type { FuzzTarget } from "@/scripts/fuzz/fuzz-target";
import type { PlannedRecord } from "@/scripts/fuzz/real-records";

/** A target for each format among the records: its reader is given them, and what they lie in, changed. */
export function formatTargets(records: readonly PlannedRecord[]): FuzzTarget[] {
  const formats = [...new Set(records.map(({ plan }) => plan.format))];
  return formats.map((format) => {
    const planned = records.filter(({ plan }) => plan.format === format);
    const seeds = planned.map(({ found }): Json => ({ record: found.record, outer: found.outer }));
    return {
      name: format,
      seeds,
      read: (value, seed) => {
        const { record, outer } = isObject(value) ? value : {};
        const { plan, found } = planned[seed] ?? none();
        // Only what is around the record keeps its shape: it is there for every record of a file.
        const around = Array.isArray(outer) && outer.length === found.outer.length ? outer : found.outer;
        return [plan.read(record ?? null, { fileName: plan.fileName, outer: around, positions: found.positions })];
      },
    };
  });
}

function none(): never {
  throw new Error("There are no records");
}
