import type { PaletteCommand, PaletteProject } from "@/lib/palette/palette-command";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { pagesFor } from "@/lib/projects/project-pages";
import type { FoundTranscript } from "@/lib/transcripts/found-transcript";
import { noFilter, parseTranscriptQuery, transcriptSearch } from "@/lib/transcripts/transcript-query";
import { transcriptName } from "@/lib/transcripts/transcript-row";

/** What can always be done. */
const everywhere: readonly PaletteCommand[] = [
  {
    id: "projects",
    group: "projects",
    label: { kind: "text", text: "projects" },
    deed: { kind: "open", href: paths.projects() },
  },
  ...(["light", "dark", "system"] as const).map((theme) => ({
    id: `theme ${theme}`,
    group: "commands" as const,
    label: { kind: "text" as const, text: theme },
    deed: { kind: "theme" as const, theme },
  })),
  { id: "keys", group: "commands", label: { kind: "text", text: "keys" }, deed: { kind: "keys" } },
  { id: "signOut", group: "commands", label: { kind: "text", text: "signOut" }, deed: { kind: "signOut" } },
];

/**
 * All commands that do not depend on what is typed.
 *
 * @param here The project that one is in; null outside of any.
 * @param projects All that can be opened.
 */
export function paletteCommands(
  here: PaletteProject | null,
  projects: readonly PaletteProject[],
): readonly PaletteCommand[] {
  const others = projects.filter(({ slug }) => slug !== here?.slug);
  return [...(here ? commandsOf(here) : []), ...others.map(projectCommand), ...everywhere];
}

function commandsOf({ slug, role }: PaletteProject): PaletteCommand[] {
  const pages = pagesFor(role).map(({ key, path }) => ({
    id: `page ${key}`,
    group: "pages" as const,
    label: { kind: "page" as const, page: key },
    deed: { kind: "open" as const, href: path(slug) },
  }));
  const nextTask: PaletteCommand = {
    id: "nextTask",
    group: "commands",
    label: { kind: "text", text: "nextTask" },
    deed: { kind: "nextTask", project: slug },
  };
  return [...pages, nextTask];
}

function projectCommand({ slug, name }: PaletteProject): PaletteCommand {
  return {
    id: `project ${slug}`,
    group: "projects",
    label: { kind: "name", name, note: slug },
    deed: { kind: "open", href: paths.project(slug) },
  };
}

/** Whether transcripts can be searched and found in a project. */
export function canFind(here: PaletteProject | null): here is PaletteProject {
  return here !== null && allows(here.role, "research");
}

/** Looks for a text in a project's transcripts; null when nothing is typed. */
export function searchCommand({ slug }: PaletteProject, typed: string): PaletteCommand | null {
  const text = typed.trim();
  if (text === "") return null;
  const search = transcriptSearch({ ...parseTranscriptQuery({}), ...noFilter, q: text });
  return {
    id: "search",
    group: "find",
    label: { kind: "search", text },
    deed: { kind: "open", href: paths.transcripts(slug) + search },
  };
}

/** Opens a transcript that was found by its id. */
export function transcriptCommand({ slug }: PaletteProject, found: FoundTranscript): PaletteCommand {
  const { id, model, condition } = found;
  return {
    id: `transcript ${slug} ${id}`,
    group: "transcripts",
    label: { kind: "name", name: transcriptName(found), note: condition ? `${model} · ${condition}` : model },
    deed: { kind: "open", href: paths.transcript(slug, id) },
  };
}
