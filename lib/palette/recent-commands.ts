import { z } from "zod";
import type { PaletteCommand } from "@/lib/palette/palette-command";

/** How many are remembered. */
const maxRecent = 5;

/**
 * What was chosen in the palette, the last first: commands by their ids, which mean the same in every project, and
 * transcripts with what is needed to offer them again.
 */
export const recentSchema = z
  .array(
    z.strictObject({
      id: z.string().max(200),
      /** Only of a transcript. */
      found: z
        .strictObject({ name: z.string(), note: z.string(), href: z.string().startsWith("/projects/") })
        .nullable(),
    }),
  )
  .max(maxRecent)
  .readonly();
export type Recent = z.infer<typeof recentSchema>;

/** What is remembered once a command was chosen. A search is as old as its words, and is not. */
export function remember(recent: Recent, { id, group, label, deed }: PaletteCommand): Recent {
  if (group === "find") return recent;
  const isFound = group === "transcripts" && label.kind === "name" && deed.kind === "open";
  const found = isFound ? { name: label.name, note: label.note, href: deed.href } : null;
  return [{ id, found }, ...recent.filter((one) => one.id !== id)].slice(0, maxRecent);
}

/** The commands that are remembered, of those that there are now; found transcripts among them. */
export function recall(recent: Recent, commands: readonly PaletteCommand[]): PaletteCommand[] {
  return recent.flatMap(({ id, found }) => {
    if (found === null) return commands.filter((one) => one.id === id).map((one) => ({ ...one, group: "recent" }));
    const { name, note, href } = found;
    return [{ id, group: "recent", label: { kind: "name", name, note }, deed: { kind: "open", href } }];
  });
}
