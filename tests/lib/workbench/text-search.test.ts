import { describe, expect, it } from "vitest";
import { hitNumber } from "@/lib/workbench/hits";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

const searching = (query: string) => new Rater().press("/").does({ kind: "search", query });
const numberOf = ({ screen }: Rater) => hitNumber(screen.search.hits, screen.cursor);

describe("searching in the open transcript", () => {
  it("goes to the first hit after the cursor, and back to where it was when nothing is found", () => {
    const rater = new Rater().press("j j").press("/");
    expect(rater.screen.overlay).toBe("search");
    expect(rater.does({ kind: "search", query: "IS" }).reads).toBe("is");
    expect(rater.screen.cursor.start).toBe(52);
    expect(rater.does({ kind: "search", query: "isn't there" }).reads).toBe("That is nearest to D.");
    expect(rater.screen.search.hits).toEqual([]);
  });

  it("counts what it finds in every part and opens the prompt for a hit in it", () => {
    const rater = searching("which");
    expect(rater.reads).toBe("Which");
    expect(rater.screen.isPromptOpen).toBe(true);
    expect([numberOf(rater), rater.screen.search.hits.length]).toEqual([1, 1]);
  });

  it("goes round by n and N while it is open, and by marks again when it is closed", () => {
    const rater = searching("c");
    const before = numberOf(rater);
    const count = rater.screen.search.hits.length;
    expect(before).not.toBeNull();
    expect(numberOf(rater.press("n"))).toBe(((before ?? 0) % count) + 1);
    expect(numberOf(rater.press("N"))).toBe(before);
    for (let step = 0; step < count; step++) rater.press("n");
    expect(numberOf(rater)).toBe(before);
    rater.press("Escape");
    expect(rater.screen.overlay).toBe("marks");
    expect(numberOf(rater)).toBe(before);
    expect(rater.press("n").inHand).toBeNull();
  });

  it("marks what was found", () => {
    expect(searching("plausible").press("Digit3").marks).toEqual(["post_hoc_rationalisation: plausible"]);
  });

  it("keeps the query for the next time", () => {
    const rater = searching("cal/g").press("Escape").press("/");
    expect(rater.screen.search).toMatchObject({ query: "cal/g", asked: 2 });
    expect(rater.screen.search.hits).toHaveLength(1);
  });
});

describe("what counts for a hit", () => {
  const hitsFor = (query: string, ...options: ("matchCase" | "matchWords")[]) => {
    const rater = searching(query);
    for (const command of options) rater.does({ kind: "command", command, ids: freshIds() });
    return rater.screen.search.hits.map(({ part, start }) => `${part}:${start}`);
  };

  it("is the case when it is asked for, and not when it is asked for twice", () => {
    expect(hitsFor("final")).toEqual(["3:0"]);
    expect(hitsFor("final", "matchCase")).toEqual([]);
    expect(hitsFor("FINAL", "matchCase")).toEqual(["3:0"]);
    expect(hitsFor("final", "matchCase", "matchCase")).toEqual(["3:0"]);
  });

  it("is the whole word when it is asked for", () => {
    expect(hitsFor("heat")).toEqual(["2:12"]);
    expect(hitsFor("heat", "matchWords")).toEqual([]);
    expect(hitsFor("heating value", "matchWords")).toEqual(["2:12"]);
  });

  it("stays chosen when something else is looked for", () => {
    const rater = searching("heat").does({ kind: "command", command: "matchWords", ids: freshIds() });
    expect(rater.does({ kind: "search", query: "heatin" }).screen.search.hits).toEqual([]);
  });
});
