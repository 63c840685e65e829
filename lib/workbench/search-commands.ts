import type { Command, PlainCommandId } from "@/lib/workbench/command";
import { letterKey, signKey } from "@/lib/workbench/key-binding";
import { openSearch, stepHit } from "@/lib/workbench/text-search";

function hitStep(id: PlainCommandId, letter: string, direction: "forward" | "backward"): Command {
  return {
    id,
    keys: [letterKey(letter)],
    within: "search",
    isRepeatable: true,
    isEnabled: ({ screen }) => screen.overlay === "search" && screen.search.hits.length > 0,
    run: (session) => stepHit(session, direction),
  };
}

/** Searching in the open transcript. */
export const searchCommands: readonly Command[] = [
  {
    id: "openSearch",
    keys: [signKey("/", "Slash", false)],
    isRepeatable: false,
    isEnabled: () => true,
    run: openSearch,
  },
  hitStep("nextHit", "n", "forward"),
  hitStep("previousHit", "N", "backward"),
];
