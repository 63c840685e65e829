import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchCommands } from "@/lib/palette/match-commands";

const commands = [
  { label: "Overview", note: "" },
  { label: "Label the next transcript", note: "" },
  { label: "Transcripts", note: "" },
  { label: "Étude des indices", note: "hint-study" },
  { label: "提示研究", note: "cues" },
];
const matched = (typed: string) => matchCommands(commands, typed).map(({ label }) => label);

describe("the commands that what is typed is for", () => {
  it("are all when nothing is typed", () => {
    expect(matchCommands(commands, "  ")).toEqual(commands);
  });

  it("have every word, in the label or the note, in any order", () => {
    expect(matched("next label")).toEqual(["Label the next transcript"]);
    expect(matched("indices hint")).toEqual(["Étude des indices"]);
    expect(matched("next overview")).toEqual([]);
  });

  it("stand in the order of how well they match", () => {
    expect(matched("transcript")).toEqual(["Transcripts", "Label the next transcript"]);
    expect(matched("view")).toEqual(["Overview"]);
    expect(matched("s")).toEqual(["Étude des indices", "Label the next transcript", "Transcripts", "提示研究"]);
  });

  it("are found without accents or case, and in any script", () => {
    expect(matched("ETUDE")).toEqual(["Étude des indices"]);
    expect(matched("研究")).toEqual(["提示研究"]);
  });

  it("never become more when more is typed", () => {
    const typed = fc.array(fc.constantFrom("l", "a", "t", "e", " ", "x"), { maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(typed, typed, (one, more) => {
        const fewer = matchCommands(commands, `${one} ${more}`);
        expect(matchCommands(commands, one)).toEqual(expect.arrayContaining([...fewer]));
      }),
    );
  });
});
