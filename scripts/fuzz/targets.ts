import { conversationTarget, textTarget } from "@/scripts/fuzz/conversation-targets";
import { fileTarget } from "@/scripts/fuzz/file-target";
import { formatTargets } from "@/scripts/fuzz/format-targets";
import type { FuzzTarget } from "@/scripts/fuzz/fuzz-target";
import { labelTargets } from "@/scripts/fuzz/label-targets";
import { plannedRecords } from "@/scripts/fuzz/real-records";

/** Every reader that is fuzzed. The formats of records come by the files they are recognised in. */
export async function fuzzTargets(): Promise<FuzzTarget[]> {
  const records = await plannedRecords();
  return [conversationTarget(records), textTarget(records), fileTarget(), ...formatTargets(records), ...labelTargets()];
}
