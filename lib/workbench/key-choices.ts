import type { Command, CommandId } from "@/lib/workbench/command";
import { digits, type KeyBinding } from "@/lib/workbench/key-binding";

/** The keys that a rater has chosen, by command: each in place of the command's own. */
export type KeyChoices = ReadonlyMap<CommandId, KeyBinding>;

export const noKeyChoices: KeyChoices = new Map();

/** Enter, Esc and the arrows do in fields and lists what they do everywhere: their commands keep them. */
const fixedIds: ReadonlySet<CommandId> = new Set(["confirm", "back", "characterLeft", "characterRight"]);

/** True when the command's key can be changed. */
export function isChangeable({ id, keys }: Command): boolean {
  return keys.length > 0 && !fixedIds.has(id);
}

/** The commands with the keys that were chosen. */
export function withKeys(all: readonly Command[], choices: KeyChoices): readonly Command[] {
  if (choices.size === 0) return all;
  return all.map((command) => {
    const chosen = choices.get(command.id);
    return chosen ? { ...command, keys: [chosen] } : command;
  });
}

/** True when one key press would be for both. */
export function isSameKey(one: KeyBinding, other: KeyBinding): boolean {
  switch (one.by) {
    case "digit":
      return other.by === "digit" && one.digit === other.digit && one.isShifted === other.isShifted;
    case "letter":
      return (
        other.by === "letter" &&
        one.letter === other.letter &&
        one.isShifted === other.isShifted &&
        one.isMod === other.isMod
      );
    case "sign":
      return other.by === "sign" && one.sign === other.sign;
    case "name":
      return other.by === "name" && one.name === other.name && one.isMod === other.isMod;
  }
}

/** A command and the key that it is to have. */
export type Wish = { readonly id: CommandId; readonly binding: KeyBinding };

/** The other command that has this key where the first one counts; null when it is free. */
export function conflictOf(all: readonly Command[], { id, binding }: Wish): Command | null {
  const within = all.find((command) => command.id === id)?.within;
  const hasIt = (command: Command) => command.keys.some((key) => isSameKey(key, binding));
  return all.find((command) => command.id !== id && command.within === within && hasIt(command)) ?? null;
}

/** The choices as they are stored, to be read by {@link parseKeyChoices}. */
export function storedKeyChoices(choices: KeyChoices): string {
  return JSON.stringify(Object.fromEntries(choices));
}

/**
 * The choices in what was stored. What is no key or no command is left out, and so is a key that two commands would
 * have: a rater can then choose again. By hand, since the schemas come only after the first paint.
 *
 * @param all The commands with their own keys.
 */
export function parseKeyChoices(stored: string | null, all: readonly Command[]): KeyChoices {
  const record = parseRecord(stored);
  const read = all.filter(isChangeable).flatMap(({ id }) => {
    const binding = parseBinding(record.get(id));
    return binding ? [[id, binding] as const] : [];
  });
  const choices: KeyChoices = new Map(read);
  const chosen = withKeys(all, choices);
  return new Map(read.filter(([id, binding]) => conflictOf(chosen, { id, binding }) === null));
}

function parseRecord(stored: string | null): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function parseBinding(value: unknown): KeyBinding | null {
  if (typeof value !== "object" || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string) => String(fields.get(key) ?? "");
  const [isShifted, isMod] = [fields.get("isShifted") === true, fields.get("isMod") === true];
  switch (fields.get("by")) {
    case "digit": {
      const digit = digits.find((each) => each === fields.get("digit"));
      return digit ? { by: "digit", digit, isShifted } : null;
    }
    case "letter":
      return /^[a-z]$/.test(text("letter")) ? { by: "letter", letter: text("letter"), isShifted, isMod } : null;
    case "sign":
      return [...text("sign")].length === 1 ? { by: "sign", sign: text("sign"), code: text("code"), isShifted } : null;
    case "name":
      return /^[A-Z]\w+$/.test(text("name")) ? { by: "name", name: text("name"), isMod } : null;
    default:
      return null;
  }
}
