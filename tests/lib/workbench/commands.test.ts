import { describe, expect, it } from "vitest";
import { relations } from "@/lib/annotations/vocabulary";
import { plainCommandIds, relationCommandIds } from "@/lib/workbench/command";
import { commands, commandsWithin, findCommand } from "@/lib/workbench/commands";
import { keyCaps } from "@/lib/workbench/key-binding";

describe("the commands", () => {
  it("are one record for each id", () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(mark|verdict|relation)\d$/.test(id)).sort()).toEqual([...plainCommandIds].sort());
    expect(ids.filter((id) => /^mark\d$/.test(id))).toHaveLength(10);
    expect(ids.filter((id) => /^verdict\d$/.test(id))).toHaveLength(9);
    expect(ids.filter((id) => /^relation\d$/.test(id))).toEqual([...relationCommandIds]);
    expect(relationCommandIds).toHaveLength(relations.length);
    expect(findCommand("redo").id).toBe("redo");
  });

  it("have no key twice but where one goes before the other", () => {
    const everywhere = commands.filter(({ within }) => within === undefined);
    const keys = everywhere.flatMap((command) => command.keys.map((binding) => JSON.stringify(binding)));
    expect(new Set(keys).size).toBe(keys.length);
    const idFor = (place: "search" | null) =>
      commandsWithin(commands, place).find((command) =>
        command.keys.some((key) => key.by === "letter" && key.letter === "n"),
      )?.id;
    expect([idFor(null), idFor("search")]).toEqual(["nextMark", "nextHit"]);
  });
});

describe("the caps of a key", () => {
  it("name the modifiers of the platform first", () => {
    const caps = (id: Parameters<typeof findCommand>[0], platform: "mac" | "other") =>
      findCommand(id).keys.map((binding) => keyCaps(binding, platform).join(" "));
    expect(caps("submit", "mac")).toEqual(["⌘ Enter"]);
    expect(caps("submit", "other")).toEqual(["Ctrl Enter"]);
    expect(caps("redo", "other")).toEqual(["Ctrl Shift Z"]);
    expect(caps("undo", "mac")).toEqual(["u", "⌘ Z"]);
    expect(caps("previousMark", "other")).toEqual(["Shift n"]);
    expect(caps("verdict3", "other")).toEqual(["Shift 3"]);
    expect(caps("mark0", "other")).toEqual(["0"]);
    expect(caps("openKeys", "other")).toEqual(["?"]);
    expect(caps("reopen", "other")).toEqual([]);
  });
});
