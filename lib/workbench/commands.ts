import type { Command, CommandId } from "@/lib/workbench/command";
import { copyCommands } from "@/lib/workbench/copy-commands";
import { edgeCommands } from "@/lib/workbench/edge-commands";
import { markCommands } from "@/lib/workbench/mark-commands";
import { movementCommands } from "@/lib/workbench/movement-commands";
import type { Overlay } from "@/lib/workbench/screen";
import { searchCommands } from "@/lib/workbench/search-commands";
import { selectionCommands } from "@/lib/workbench/selection-commands";
import { taskCommands } from "@/lib/workbench/task-commands";

/** All commands of the workbench, in the order of the help. */
export const commands: readonly Command[] = [
  ...movementCommands,
  ...selectionCommands,
  ...edgeCommands,
  ...copyCommands,
  ...markCommands,
  ...searchCommands,
  ...taskCommands,
];

/** The commands whose keys count while this is open, in the order in which a key is looked for. */
export function commandsWithin(all: readonly Command[], overlay: Overlay): Command[] {
  const first = all.filter(({ within }) => within === overlay);
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
