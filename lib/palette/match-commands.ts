/** What a command is matched by. */
type Words = { readonly label: string; readonly note: string };

/**
 * The commands that what is typed is for: each of its words is in the label or the note. Those whose label begins with
 * it come first, then those in which its first word begins a word, each in the order they had.
 */
export function matchCommands<Command extends Words>(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return commands;
  return commands
    .map((command) => ({ command, rank: rankOf(command, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ command }) => command);
}

/** 0 is best; null when a word is missing. */
function rankOf({ label, note }: Words, wanted: readonly string[]): 0 | 1 | 2 | null {
  const [name, all] = [folded(label), folded(`${label} ${note}`)];
  if (!wanted.every((word) => all.includes(word))) return null;
  if (name.startsWith(wanted.join(" "))) return 0;
  return wanted[0] !== undefined && all.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted[0] ?? ""))
    ? 1
    : 2;
}

/** Without case, and without the accents that whoever types in a hurry leaves out. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
