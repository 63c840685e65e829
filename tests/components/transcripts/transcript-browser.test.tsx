import { beforeEach, describe, expect, it } from "vitest";
import { click } from "@/tests/components/transcripts/mount";
import { onePage, press, row, showBrowser } from "@/tests/components/transcripts/show-browser";

beforeEach(() => window.localStorage.clear());

describe("the list of transcripts", () => {
  it("says of each what is known, and leads to it with the filters kept", async () => {
    const { element } = await showBrowser("?model=Alder+2&after=019a9e2c-0000-7000-8000-000000000009");
    const cells = [...element.querySelectorAll("tbody td")].map((cell) => cell.textContent);
    expect(cells).toEqual([
      ...["", "item 1 epoch 2", "Alder 2", "cue", "held out", "in progress 1 of 3", "incorrect", "question 7"],
      ...["12,345", "Nov 20, 2026"],
    ]);
    expect(element.querySelector("td a")?.getAttribute("href")).toBe(
      `/projects/study/transcripts/${row.id}?model=Alder+2`,
    );
  });

  it("puts the order into the address, the default one without a word", async () => {
    const { element, addressAfter } = await showBrowser("");
    expect(await addressAfter(press(element, "Reasoning, characters"))).toBe("?sort=reasoningLength");
    expect(await addressAfter(press(element, "Imported"))).toBe("");
  });

  it("goes to the next page and the one before", async () => {
    const [before, after] = ["019a9e2c-0000-7000-8000-00000000000b", "019a9e2c-0000-7000-8000-00000000000a"];
    const { element, addressAfter } = await showBrowser("?condition=cue", { ...onePage, before, after });
    expect(await addressAfter(press(element, "Next"))).toBe(`?condition=cue&after=${after}`);
    expect(await addressAfter(press(element, "Previous"))).toBe(`?condition=cue&before=${before}`);
  });

  it("counts exactly or says that there are more", async () => {
    const total = async (count: number, isExact: boolean) =>
      (await showBrowser("", { ...onePage, total: { count, isExact } })).element.textContent;
    expect(await total(1, true)).toContain("1 transcript");
    expect(await total(1234, true)).toContain("1,234 transcripts");
    expect(await total(1000, false)).toContain("1,000+ transcripts");
  });
});

describe("an empty list", () => {
  const nothing = { ...onePage, rows: [], total: { count: 0, isExact: true } };

  it("offers what can be dropped", async () => {
    const { element, addressAfter } = await showBrowser("?q=cue&model=Nobody&condition=", nothing);
    const offered = [...element.querySelectorAll(".border-dashed button")].map((one) => one.textContent);
    expect(offered).toEqual(["Searchcue", "ModelNobody", "Conditionnone", "Drop all"]);
    expect(await addressAfter(press(element, "Drop the filter Search cue"))).toBe("?model=Nobody&condition=");
    expect(await addressAfter(press(element, "Drop all"))).toBe("");
  });

  it("says when a search has no word in it", async () => {
    const { element } = await showBrowser("?q=%3F%21", nothing);
    expect(element.textContent).toContain("The search has no word in it.");
  });

  it("says that all are archived when nothing is filtered", async () => {
    const { element } = await showBrowser("", nothing);
    expect(element.textContent).toContain("Every transcript of this project is archived.");
  });
});

describe("a list that could not be looked through to its end", () => {
  const [before, after] = ["019a9e2c-0000-7000-8000-00000000000b", "019a9e2c-0000-7000-8000-00000000000a"];

  it("says so, and looks on in the direction it went", async () => {
    const forward = await showBrowser("?q=cue", { ...onePage, isPartial: true, before, after });
    expect(forward.element.textContent).toContain("there can be more than these");
    expect(await forward.addressAfter(press(forward.element, "Look on"))).toBe(`?q=cue&after=${after}`);
    const backward = await showBrowser(`?q=cue&before=${after}`, { ...onePage, isPartial: true, before, after });
    expect(await backward.addressAfter(press(backward.element, "Look on"))).toBe(`?q=cue&before=${before}`);
  });

  it("does not claim that nothing matches", async () => {
    const { element } = await showBrowser("?q=cue", { ...onePage, rows: [], isPartial: true, after });
    expect(element.textContent).not.toContain("No transcript matches");
    expect(element.textContent).toContain("nothing was found so far");
  });
});

describe("chosen transcripts", () => {
  const bar = (element: HTMLElement) => element.querySelector('section[aria-label="Selected transcripts"]');
  const box = (element: HTMLElement) => element.querySelector('input[aria-label="Select item 1"]');

  it("are counted, and can be all that match", async () => {
    const { element } = await showBrowser("?model=Alder+2", { ...onePage, total: { count: 1000, isExact: false } });
    expect(bar(element)).toBeNull();
    click(box(element));
    expect(bar(element)?.textContent).toContain("1 selected");
    press(element, "Select all 1,000+ that match")();
    expect(bar(element)?.textContent).toContain("All 1,000+ that match are selected");
    press(element, "Clear selection")();
    expect(bar(element)).toBeNull();
  });

  it("are kept in another order, and let go when the filter changes", async () => {
    const { element, addressAfter } = await showBrowser("");
    click(box(element));
    expect(bar(element)).not.toBeNull();
    await addressAfter(press(element, "Imported"));
    expect(bar(element)).not.toBeNull();
    await addressAfter(press(element, "Cedar mini12"));
    expect(bar(element)).toBeNull();
  });
});
