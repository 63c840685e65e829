import type { ProjectRole } from "@/lib/projects/permissions";
import type { ProjectPage } from "@/lib/projects/project-pages";

/** A project that the palette can lead to. */
export type PaletteProject = { readonly slug: string; readonly name: string; readonly role: ProjectRole };

/** The headings that commands stand under, in their order. */
export const paletteGroups = ["recent", "task", "pages", "transcripts", "find", "projects", "commands"] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** What a command is called: something's own name, or a text of the message files. */
export type PaletteLabel =
  | { readonly kind: "name"; readonly name: string; readonly note: string }
  | { readonly kind: "page"; readonly page: ProjectPage["key"] }
  | { readonly kind: "search"; readonly text: string }
  | {
      readonly kind: "text";
      readonly text: "nextTask" | "projects" | "light" | "dark" | "system" | "keys" | "signOut";
    };

/** What a command does. */
export type PaletteDeed =
  | { readonly kind: "open"; readonly href: string }
  | { readonly kind: "nextTask"; readonly project: string }
  | { readonly kind: "theme"; readonly theme: "light" | "dark" | "system" }
  | { readonly kind: "keys" }
  /** What the open page offers under this id. */
  | { readonly kind: "offered"; readonly id: string }
  | { readonly kind: "signOut" };

/** One record for each command: its entry, what it is called and what it does. `id` names it among all commands. */
export type PaletteCommand = {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: PaletteLabel;
  readonly deed: PaletteDeed;
};

/** A command that the open page offers while it is open. */
export type OfferedCommand = {
  /** Unique among the page's own. */
  readonly id: string;
  readonly label: string;
  /** What is printed on its keys now; empty when it has none. */
  readonly keys: string;
};

/** The entry of a command that the open page offers. */
export function offeredCommand({ id, label, keys }: OfferedCommand): PaletteCommand {
  return {
    id: `task ${id}`,
    group: "task",
    label: { kind: "name", name: label, note: keys },
    deed: { kind: "offered", id },
  };
}
