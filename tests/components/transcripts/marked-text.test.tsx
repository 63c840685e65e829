import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookOfType, type MarkLooks } from "@/components/transcripts/mark-look";
import { MarkedText } from "@/components/transcripts/marked-text";
import { sourceOffsetAt } from "@/components/transcripts/source-offset";
import type { PaintedRange } from "@/lib/spans/segments";
import { argumentBlocks } from "@/lib/transcripts/tool-call";
import { mount } from "@/tests/components/transcripts/mount";
import { buildRange, inPaintOrder } from "@/tests/lib/transcripts/build-range";

const looks: MarkLooks = new Map([
  ["a", lookOfType({ sign: "UI", colour: 0, isDivergence: true }, "Undisclosed influence · R-1")],
  ["b", lookOfType({ sign: "FE", colour: 8, isDivergence: true }, "Fabricated evidence · R-2")],
  ["c", lookOfType({ sign: "PH", colour: 2, isDivergence: true }, "Post-hoc rationalisation · R-2")],
]);

type Shown = { readonly text: string; readonly ranges?: readonly PaintedRange[]; readonly inHand?: string | null };

function textOf({ text, ranges = [], inHand = null }: Shown) {
  return (
    <div data-part={7}>
      <MarkedText text={text} ranges={inPaintOrder(ranges)} looks={looks} inHand={inHand} />
    </div>
  );
}

const signsIn = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>(".mark-sign")].map((sign) => sign.dataset.sign);

describe("a marked text", () => {
  it("holds the transcript's own characters and nothing else, signs included", () => {
    const text = "One <b>two</b> & three\n\nfour 😀 e\u0301 سلام";
    const { element } = mount(textOf({ text, ranges: [buildRange("a", 4, 14), buildRange("b", 8, 30)] }));
    expect(element.textContent).toBe(text);
    expect(signsIn(element)).toEqual(["UI", "FE"]);
    expect(element.querySelector("b")).toBeNull();
  });

  it("is one paragraph for each line, in the direction of its own script", () => {
    const { element } = mount(textOf({ text: "one\n\ntwo\nسلام" }));
    const paragraphs = [...element.querySelectorAll(".paragraph")];
    expect(paragraphs.map((paragraph) => paragraph.textContent)).toEqual(["one\n\n", "two\n", "سلام"]);
    for (const paragraph of paragraphs) expect(paragraph.getAttribute("dir")).toBe("auto");
  });

  it("paints every mark over a stretch that several share, each at its own height", () => {
    const { element } = mount(textOf({ text: "abcdef", ranges: [buildRange("a", 0, 4), buildRange("b", 2, 6)] }));
    const marks = [...element.querySelectorAll("mark")];
    expect(marks.map((mark) => [mark.textContent, mark.dataset.marks])).toEqual([
      ["ab", "a"],
      ["cd", "a b"],
      ["ef", "b"],
    ]);
    const lanes = [...(marks[1]?.querySelectorAll<HTMLElement>("[data-lane]") ?? [])];
    expect(lanes.map((layer) => [layer.className, layer.dataset.lane])).toEqual([
      ["painted span-0", "0"],
      ["painted span-8", "1"],
    ]);
    expect(marks[2]?.querySelector<HTMLElement>("[data-lane]")?.dataset.lane).toBe("1");
  });

  it("makes room for a third line under the text, only where there is one", () => {
    const three = [buildRange("a", 0, 6), buildRange("b", 1, 6), buildRange("c", 2, 6)];
    const { element } = mount(textOf({ text: "abcdef\nghi", ranges: three }));
    const isDeep = [...element.querySelectorAll(".paragraph")].map((one) => one.classList.contains("paragraph-deep"));
    expect(isDeep).toEqual([true, false]);
    const two = mount(textOf({ text: "abcdef\nghi", ranges: three.slice(1) }));
    expect(two.element.querySelector(".paragraph-deep")).toBeNull();
  });

  it("names the marks under the pointer", () => {
    const { element } = mount(textOf({ text: "abcdef", ranges: [buildRange("a", 0, 4), buildRange("b", 2, 6)] }));
    expect(element.querySelectorAll("mark")[1]?.title).toBe("Undisclosed influence · R-1\nFabricated evidence · R-2");
  });

  it("raises the mark in hand and no other", () => {
    const ranges = [buildRange("a", 0, 4), buildRange("b", 2, 6)];
    const { element, render } = mount(textOf({ text: "abcdef", ranges }));
    expect(element.querySelectorAll(".in-hand")).toHaveLength(0);
    render(textOf({ text: "abcdef", ranges, inHand: "b" }));
    const raised = [...element.querySelectorAll(".in-hand")];
    expect(raised.map((layer) => layer.textContent)).toEqual(["cd", "ef"]);
    expect(raised.map((layer) => [layer.hasAttribute("data-begins"), layer.hasAttribute("data-ends")])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("can be led to by the mark's id, once", () => {
    const { element } = mount(textOf({ text: "one\ntwo", ranges: [buildRange("a", 1, 6)] }));
    expect([...element.querySelectorAll("[id]")].map((layer) => [layer.id, layer.textContent])).toEqual([
      ["span=a", "ne\n"],
    ]);
  });

  it("does not paint a range that nobody owns any more", () => {
    const { element } = mount(textOf({ text: "abcdef", ranges: [buildRange("gone", 0, 4)] }));
    expect(element.querySelector("mark")).toBeNull();
  });

  it("draws again only the paragraphs on which something changed", () => {
    const drawn: string[] = [];
    const watched = (owner: string) => ({
      type: null,
      words: "",
      get className() {
        drawn.push(owner);
        return "painted";
      },
    });
    const watchedLooks: MarkLooks = new Map(["a", "b"].map((owner) => [owner, watched(owner)]));
    const marked = (...ranges: PaintedRange[]) => (
      <MarkedText text={"one\ntwo\nthree"} ranges={ranges} looks={watchedLooks} inHand={null} />
    );
    const { render } = mount(marked(buildRange("a", 0, 3)));
    expect(drawn).toEqual(["a"]);
    render(marked(buildRange("a", 0, 3), buildRange("b", 8, 10)));
    expect(drawn).toEqual(["a", "b"]);
  });
});

/** All places in the text nodes of a document, with the character behind each. */
function* placesIn(element: HTMLElement) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let offset = 0; offset < (node.textContent ?? "").length; offset += 1) {
      yield { node, offset, character: node.textContent?.charAt(offset) };
    }
  }
}

describe("a place in the document", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", " ", "س"), maxLength: 30 });
  const ranges = fc.uniqueArray(
    fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat({ max: 20 }), fc.integer({ min: 1, max: 9 })),
    { selector: ([owner]) => owner },
  );

  it("is the place in the transcript's text, whatever is painted on it", () => {
    fc.assert(
      fc.property(text, ranges, (source, places) => {
        const within = places
          .map(([key, start, length]) => buildRange(key, start, Math.min(start + length, source.length)))
          .filter((range) => range.start < range.end);
        const { element } = mount(textOf({ text: source, ranges: within }));
        for (const { node, offset, character } of placesIn(element)) {
          const place = sourceOffsetAt(node, offset);
          expect(place?.part).toBe(7);
          const expected = source.charAt(place?.offset ?? -1);
          expect(expected === "\r" ? "\n" : expected).toBe(character);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is an end of what is shown otherwise than it is written", () => {
    const source = String.raw`{"a":"\u4e2d\u6587x"}`;
    const { element } = mount(
      <div data-part={0}>
        <MarkedText text={source} blocks={argumentBlocks(source) ?? []} ranges={[]} looks={looks} inHand={null} />
      </div>,
    );
    const characters = [...placesIn(element)].map(({ node, offset, character }) => [
      character,
      sourceOffsetAt(node, offset)?.offset,
    ]);
    expect(characters.slice(-5)).toEqual([
      ['"', 5],
      ["中", 6],
      ["文", 12],
      ["x", 18],
      ['"', 19],
    ]);
  });

  it("is found from elements too, as a selection that ends between paragraphs gives them", () => {
    const { element } = mount(textOf({ text: "one\ntwo" }));
    const part = element.querySelector("[data-part]");
    if (!part) throw new Error("The part is missing");
    expect(sourceOffsetAt(part, 0)).toEqual({ part: 7, offset: 0 });
    expect(sourceOffsetAt(part, 1)).toEqual({ part: 7, offset: 4 });
    expect(sourceOffsetAt(part, 2)).toEqual({ part: 7, offset: 7 });
  });

  it("is none outside any part", () => {
    expect(sourceOffsetAt(document.body, 0)).toBeNull();
    expect(sourceOffsetAt(document.createTextNode("loose"), 2)).toBeNull();
  });
});
