import "server-only";
import { env } from "@/lib/server/env";
import { type ImportLimits, importLimitsOf } from "@/lib/transcripts/import-limits";

/** The limits in force, by the settings of the running process. */
export function importLimits(): ImportLimits {
  return importLimitsOf(env());
}
