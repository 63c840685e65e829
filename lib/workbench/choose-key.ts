import type { Command, CommandId } from "@/lib/workbench/command";
import { conflictOf, isChangeable, type KeyChoices, type Wish, withKeys } from "@/lib/workbench/key-choices";

/**
 * The choices with a key for a command. Another command that had it takes this one's key in exchange; nothing changes
 * when that one must keep its own.
 *
 * @param all The commands with their own keys.
 */
export function chooseKey(all: readonly Command[], choices: KeyChoices, wish: Wish): KeyChoices {
  const now = withKeys(all, choices);
  const other = conflictOf(now, wish);
  const given = now.find(({ id }) => id === wish.id)?.keys[0];
  if (other === null) return new Map([...choices, [wish.id, wish.binding]]);
  if (!isChangeable(other) || !given) return choices;
  return new Map([...choices, [wish.id, wish.binding], [other.id, given]]);
}

/**
 * The choices with a command's own key again. Whoever has that key now gets its own again too, and so on.
 *
 * @param all The commands with their own keys.
 */
export function withoutChoice(all: readonly Command[], choices: KeyChoices, id: CommandId): KeyChoices {
  const rest = new Map([...choices].filter(([each]) => each !== id));
  const own = all.find((command) => command.id === id)?.keys ?? [];
  const now = withKeys(all, rest);
  const taken = own.map((binding) => conflictOf(now, { id, binding })).find((other) => other && rest.has(other.id));
  return taken ? withoutChoice(all, rest, taken.id) : rest;
}
