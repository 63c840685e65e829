import { describe, expect, it } from "vitest";
import type { PaletteProject } from "@/lib/palette/palette-command";
import { paletteCommands, searchCommand, transcriptCommand } from "@/lib/palette/palette-commands";
import { type Recent, recall, recentSchema, remember } from "@/lib/palette/recent-commands";

const project: PaletteProject = { slug: "hints", name: "Hint study", role: "owner" };
const commands = paletteCommands(project, [project]);
const found = transcriptCommand(project, {
  id: "019a9e2c-0000-7000-8000-0000000abcde",
  externalId: "item 1",
  model: "Alder 2",
  condition: null,
});
const chosen = (...ids: readonly string[]) =>
  ids.reduce<Recent>((recent, id) => {
    const command = commands.find((one) => one.id === id);
    if (!command) throw new Error(`There is no command ${id}`);
    return remember(recent, command);
  }, []);

describe("the recent commands", () => {
  it("are the last five, the last first, none twice", () => {
    const recent = chosen("page scores", "keys", "page overview", "keys", "page exports", "page members", "nextTask");
    expect(recent.map(({ id }) => id)).toEqual(["nextTask", "page members", "page exports", "keys", "page overview"]);
  });

  it("are offered again as they are now, under a heading of their own", () => {
    const [recalled] = recall(chosen("page scores"), commands);
    expect(recalled).toEqual({ ...commands.find(({ id }) => id === "page scores"), group: "recent" });
  });

  it("are not offered where they are not to be had any more", () => {
    const rater = paletteCommands({ ...project, role: "rater" }, []);
    expect(recall(chosen("page scores"), rater)).toEqual([]);
  });

  it("keep what is needed to open a transcript again, and no search", () => {
    const recent = remember([], found);
    expect(recall(recentSchema.parse(JSON.parse(JSON.stringify(recent))), [])).toEqual([{ ...found, group: "recent" }]);
    const search = searchCommand(project, "cue");
    expect(search && remember(recent, search)).toEqual(recent);
  });

  it("open nothing outside of the application, whatever is stored", () => {
    for (const href of ["https://example.org/projects/", "//example.org", "javascript:alert(1)"]) {
      const stored = [{ id: "x", found: { name: "item 1", note: "", href } }];
      expect(recentSchema.safeParse(stored).success).toBe(false);
    }
  });
});
