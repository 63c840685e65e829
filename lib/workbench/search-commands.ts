import type { Command, PlainCommandId } from "@/lib/workbench/command";
import type { SearchOptions } from "@/lib/workbench/find-text";
import { letterKey, signKey } from "@/lib/workbench/key-binding";
import { openSearch, stepHit, withSearchOptions } from "@/lib/workbench/text-search";

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

function option(id: PlainCommandId, name: keyof SearchOptions): Command {
  return {
    id,
    keys: [],
    isRepeatable: false,
    isEnabled: ({ screen }) => screen.overlay === "search",
    run: (session, context) => withSearchOptions(session, { [name]: !session.screen.search.options[name] }, context),
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
  option("matchCase", "isCase"),
  option("matchWords", "isWords"),
  hitStep("nextHit", "n", "forward"),
  hitStep("previousHit", "N", "backward"),
];
