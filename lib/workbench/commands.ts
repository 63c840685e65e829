import type { Command, CommandId, KeyPlace } from "@/lib/workbench/command";
import { copyCommands } from "@/lib/workbench/copy-commands";
import { edgeCommands } from "@/lib/workbench/edge-commands";
import { foldCommands } from "@/lib/workbench/fold-commands";
import { linkCommands } from "@/lib/workbench/link-commands";
import { markCommands } from "@/lib/workbench/mark-commands";
import { movementCommands } from "@/lib/workbench/movement-commands";
import { rangeCommands } from "@/lib/workbench/range-commands";
import type { Screen } from "@/lib/workbench/screen";
import { searchCommands } from "@/lib/workbench/search-commands";
import { selectionCommands } from "@/lib/workbench/selection-commands";
import { taskCommands } from "@/lib/workbench/task-commands";

/** All commands of the workbench, in the order of the help. */
export const commands: readonly Command[] = [
  ...movementCommands,
  ...foldCommands,
  ...selectionCommands,
  ...linkCommands,
  ...rangeCommands,
  ...edgeCommands,
  ...copyCommands,
  ...markCommands,
  ...searchCommands,
  ...taskCommands,
];

/** The place whose own keys go first; null when there is none. */
export function keyPlaceOf({ mode, overlay }: Pick<Screen, "mode" | "overlay">): KeyPlace | null {
  if (mode.kind === "link") return "link";
  return overlay === "search" ? "search" : null;
}

/** The commands whose keys count in this place, in the order in which a key is looked for. */
export function commandsWithin(all: readonly Command[], place: KeyPlace | null): Command[] {
  const first = all.filter(({ within }) => within === (place ?? undefined) && within !== undefined);
  return [...first, ...all.filter(({ within }) => within === undefined)];
}

const byId: ReadonlyMap<CommandId, Command> = new Map(commands.map((command) => [command.id, command]));

/**
 * The command with this id.
 *
 * @throws RangeError when there is none: a mistake in the list of commands.
 */
export function findCommand(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new RangeError(`No command ${id}`);
  return command;
}
