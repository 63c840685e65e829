import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { MarkedText } from "@/components/transcripts/marked-text";
import { domRangeOf, placeOfSelection, withinPiece } from "@/components/workbench/text-places";
import { argumentBlocks } from "@/lib/transcripts/tool-call";

/** A part as it is drawn. */
function draw(text: string): HTMLElement {
  const blocks = argumentBlocks(text) ?? undefined;
  const part = document.createElement("div");
  part.dataset.part = "3";
  part.innerHTML = renderToStaticMarkup(
    <MarkedText text={text} blocks={blocks} ranges={[]} looks={new Map()} inHand={null} />,
  );
  document.body.append(part);
  return part;
}

const drawn = (start: number, end: number) => domRangeOf(document, { part: 3, start, end })?.toString() ?? null;

describe("places in the drawn text", () => {
  afterEach(() => document.body.replaceChildren());

  it("are the same characters where the text is drawn as it is", () => {
    draw("One line.\r\nTwo 👩‍👩‍👧‍👦 lines.");
    expect(drawn(0, 9)).toBe("One line.");
    expect(drawn(11, 26)).toBe("Two 👩‍👩‍👧‍👦");
  });

  it("begin and end at what is drawn when the text around it is not", () => {
    const text = '{"path": "/var/log", "lines": 200}';
    draw(text);
    expect(drawn(0, text.length)).toContain("path");
    expect(drawn(text.indexOf("/var"), text.indexOf("/var") + 4)).toBe("/var");
    expect(drawn(text.indexOf('"lines'), text.indexOf('"lines') + 7)).toBe("lines");
  });

  it("are nowhere when nothing of them is drawn", () => {
    draw('{"path": "/var/log"}');
    expect(drawn(0, 1)).toBeNull();
    expect(domRangeOf(document, { part: 4, start: 0, end: 1 })).toBeNull();
  });

  it("are what was selected, cut off at the part's end", () => {
    const part = draw("One line.\r\nTwo lines.");
    const after = document.createElement("p");
    after.textContent = "Another part";
    document.body.append(after);
    const [first] = part.querySelectorAll("[data-start]");
    const selection = window.getSelection();
    if (!first?.firstChild || !after.firstChild || !selection) throw new Error("Not drawn");
    selection.setBaseAndExtent(first.firstChild, 4, after.firstChild, 3);
    expect(placeOfSelection(selection)).toEqual({ part: 3, start: 4, end: 21 });
  });

  it("are the character that was pointed at, not the next one that a caret on its right half stands before", () => {
    const part = draw("One line.\r\nTwo lines.");
    const [first, second] = part.querySelectorAll(".paragraph");
    const target = first?.querySelector("[data-start]") ?? null;
    expect(withinPiece({ part: 3, offset: 9 }, target)).toEqual({ part: 3, offset: 8 });
    expect(withinPiece({ part: 3, offset: 4 }, target)).toEqual({ part: 3, offset: 4 });
    const last = second?.querySelector("[data-start]") ?? null;
    expect(withinPiece({ part: 3, offset: 21 }, last)).toEqual({ part: 3, offset: 20 });
    expect(withinPiece({ part: 3, offset: 9 }, document.body)).toEqual({ part: 3, offset: 9 });
  });
});
