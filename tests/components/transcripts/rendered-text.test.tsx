import { act } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lookOfType, type MarkLooks } from "@/components/transcripts/mark-look";
import { type Paint, PaintProvider } from "@/components/transcripts/paint";
import { PartText } from "@/components/transcripts/part-text";
import { toggleRendering, useRendering } from "@/components/transcripts/rendering";
import { sourceOffsetAt } from "@/components/transcripts/source-offset";
import { drawnEvent } from "@/components/transcripts/text-window";
import { domRangeOf } from "@/components/workbench/text-places";
import { markdownBlocks } from "@/lib/markdown/markdown-blocks";
import type { PaintedRange } from "@/lib/spans/segments";
import type { Part } from "@/lib/transcripts/part";
import { mount } from "@/tests/components/transcripts/mount";
import { buildRange, inPaintOrder } from "@/tests/lib/transcripts/build-range";

const type = { sign: "SC", colour: 5, isDivergence: true };
const looks: MarkLooks = new Map(["a", "b"].map((id) => [id, lookOfType(type, `Mark ${id}`)]));

const partOf = (text: string): Part => ({
  index: 0,
  turn: 0,
  role: "assistant",
  kind: "reasoning",
  text,
  toolName: null,
  callId: null,
});

function rendered(text: string, ...ranges: readonly PaintedRange[]) {
  const paint: Paint = { rangesOf: () => inPaintOrder(ranges), looks, inHand: null, layOut: markdownBlocks };
  return mount(
    <PaintProvider value={paint}>
      <PartText part={partOf(text)} />
    </PaintProvider>,
  ).element;
}

/** The marked stretches that are drawn: what is read there, and where it stands in the text. */
const marksIn = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>("mark")].map((mark) => [
    mark.textContent,
    Number(mark.dataset.start),
    Number(mark.dataset.end),
  ]);

/** The text marked from the beginning of one of its words to the end of another. */
function rangeOver(text: string, from: string, to = from): PaintedRange {
  const start = text.indexOf(from);
  return buildRange("a", start, text.indexOf(to, start) + to.length);
}

describe("a part with its Markdown rendered", () => {
  it("shows a mark in bold where it stands in the source", () => {
    const text = "We **must check** it.";
    const element = rendered(text, rangeOver(text, "check"));
    expect(element.textContent).toBe("We must check it.");
    expect(marksIn(element)).toEqual([["check", 10, 15]]);
    expect(element.querySelector("mark")?.className).toContain("text-strong-style");
  });

  it("shows a mark that reaches over signs which are not shown", () => {
    const text = "We **must** check.";
    expect(marksIn(rendered(text, rangeOver(text, "We", "check")))).toEqual([
      ["We ", 0, 3],
      ["must", 5, 9],
      [" check", 11, 17],
    ]);
  });

  it("shows marks in lists, code, quotations, headings and tables", () => {
    const text = "# A head\n- one `x = 1` two\n> said\n\n| a | b |\n|---|---|\n| c | **d** |\n";
    const at = (word: string) => text.indexOf(word);
    for (const word of ["head", "x = 1", "two", "said", "c ", "d"]) {
      const wanted = word.trim();
      const start = word === "c " ? at("| c |") + 2 : word === "d" ? at("**d") + 2 : at(word);
      const element = rendered(text, buildRange("a", start, start + wanted.length));
      expect(marksIn(element)).toEqual([[wanted, start, start + wanted.length]]);
    }
    const cells = [...rendered(text).querySelectorAll(".block-cell")].map((cell) => cell.textContent);
    expect(cells).toEqual(["a", "b", "c", "d"]);
  });

  it("shows a mark over a link's words and over its address, neither of them a link", () => {
    const text = "See [the paper](https://example.org/x).";
    const element = rendered(text, rangeOver(text, "paper"), {
      ...rangeOver(text, "example.org"),
      key: "b",
      spanId: "b",
    });
    expect(element.textContent).toBe("See the paper (https://example.org/x).");
    expect(marksIn(element)).toEqual([
      ["paper", 9, 14],
      ["example.org", 24, 35],
    ]);
    expect(element.querySelector("a, img")).toBeNull();
  });

  it("gives the place in the source for every place that is pointed at or selected", () => {
    const text = "1. a **bold** word\n\n```\ncode *x*\n```\n[l](u) &lt;";
    const element = rendered(text);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const piece = node.parentElement?.closest<HTMLElement>("[data-start]");
      const shown = node.textContent ?? "";
      if (!piece || shown.length !== Number(piece.dataset.end) - Number(piece.dataset.start)) continue;
      for (let offset = 0; offset < shown.length; offset += 1) {
        const place = sourceOffsetAt(node, offset);
        expect(text.charAt(place?.offset ?? -1)).toBe(shown.charAt(offset));
      }
    }
  });

  it("finds what is drawn of a place in the source, for the reading cursor and what is searched", () => {
    const text = "We **must** check `all of it` now.";
    const element = rendered(text);
    const drawn = (words: string) => {
      const start = text.indexOf(words);
      return domRangeOf(element, { part: 0, start, end: start + words.length })?.toString();
    };
    expect(drawn("must")).toBe("must");
    expect(drawn("**must** check `all")).toBe("must check all");
    expect(drawn("of it")).toBe("of it");
  });

  it("says that it was drawn anew, so that what lies over the text follows", () => {
    const paint: Paint = { rangesOf: () => [], looks, inHand: null, layOut: null };
    const inPaint = (layOut: Paint["layOut"]) => (
      <PaintProvider value={{ ...paint, layOut: layOut ?? null }}>
        <PartText part={partOf("**a**")} />
      </PaintProvider>
    );
    const { element, render } = mount(inPaint(null));
    expect(element.textContent).toBe("**a**");
    const seen: (string | null)[] = [];
    element.addEventListener(drawnEvent, () => seen.push(element.textContent));
    render(inPaint(markdownBlocks));
    expect(seen).toEqual(["a"]);
  });

  it("leaves a tool's text as it is", () => {
    const paint: Paint = { rangesOf: () => [], looks, inHand: null, layOut: markdownBlocks };
    const { element } = mount(
      <PaintProvider value={paint}>
        <PartText part={{ ...partOf("**a**"), kind: "tool_result" }} />
      </PaintProvider>,
    );
    expect(element.textContent).toBe("**a**");
  });
});

function Probe() {
  const { isWanted, layOut } = useRendering();
  return <p>{`${isWanted} ${layOut ? "ready" : "none"}`}</p>;
}

describe("the choice to have Markdown rendered", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    if (localStorage.getItem("plumbline.rendered")) act(toggleRendering);
  });

  it("is kept by the browser, and brings its script when it is first wanted", async () => {
    const { element } = mount(<Probe />);
    expect(element.textContent).toBe("false none");
    act(toggleRendering);
    expect(localStorage.getItem("plumbline.rendered")).toBe("yes");
    await act(async () => void (await import("@/lib/markdown/markdown-blocks")));
    expect(element.textContent).toBe("true ready");
    act(toggleRendering);
    expect(element.textContent).toBe("false none");
    expect(localStorage.getItem("plumbline.rendered")).toBeNull();
  });
});
