import { describe, expect, it } from "vitest";
import type { PaletteCommand } from "@/lib/palette/palette-command";
import { canFind, paletteCommands, searchCommand, transcriptCommand } from "@/lib/palette/palette-commands";
import { projectRoles } from "@/lib/projects/permissions";
import { pagesFor } from "@/lib/projects/project-pages";
import { parseTranscriptQuery } from "@/lib/transcripts/transcript-query";

const hints = { slug: "hints", name: "Hint study", role: "owner" } as const;
const cues = { slug: "cues", name: "Cues", role: "rater" } as const;
const idsIn = (commands: readonly PaletteCommand[], group: string) =>
  commands.filter((one) => one.group === group).map(({ id }) => id);

describe("the commands of the palette", () => {
  it("are those of the project one is in, by one's role there", () => {
    for (const role of projectRoles) {
      const commands = paletteCommands({ ...hints, role }, []);
      expect(idsIn(commands, "pages")).toEqual(pagesFor(role).map(({ key }) => `page ${key}`));
    }
    const ofRaters = ["page overview", "page annotate", "page scheme", "page guideline"];
    expect(idsIn(paletteCommands(cues, []), "pages")).toEqual(ofRaters);
  });

  it("lead to the other projects and to the list of all", () => {
    expect(idsIn(paletteCommands(hints, [hints, cues]), "projects")).toEqual(["project cues", "projects"]);
    const outside = paletteCommands(null, [hints, cues]);
    expect(idsIn(outside, "projects")).toEqual(["project hints", "project cues", "projects"]);
    expect(idsIn(outside, "pages")).toEqual([]);
    expect(idsIn(outside, "commands")).not.toContain("nextTask");
  });

  it("have names of their own", () => {
    const ids = paletteCommands(hints, [hints, cues]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("search for what is typed, whatever signs it has", () => {
    const command = searchCommand(hints, ' "the cue" & 100% ');
    if (command?.deed.kind !== "open") throw new Error("The search opens nothing");
    const url = new URL(command.deed.href, "http://localhost");
    expect(url.pathname).toBe("/projects/hints/transcripts");
    expect(parseTranscriptQuery(Object.fromEntries(url.searchParams)).q).toBe('"the cue" & 100%');
    expect(searchCommand(hints, "  ")).toBeNull();
  });

  it("search and find only for those who research the project", () => {
    expect(canFind(hints)).toBe(true);
    expect(canFind(cues)).toBe(false);
    expect(canFind(null)).toBe(false);
  });

  it("name a transcript by its external id or else by the end of its own", () => {
    const found = { id: "019a9e2c-0000-7000-8000-0000000abcde", model: "Alder 2", condition: "cue" };
    expect(transcriptCommand(hints, { ...found, externalId: "item 1" })).toMatchObject({
      label: { name: "item 1", note: "Alder 2 · cue" },
      deed: { kind: "open", href: `/projects/hints/transcripts/${found.id}` },
    });
    expect(transcriptCommand(hints, { ...found, externalId: null, condition: null })).toMatchObject({
      label: { name: "…000abcde", note: "Alder 2" },
    });
  });
});
