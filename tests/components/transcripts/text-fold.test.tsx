import { act } from "react";
import { describe, expect, it } from "vitest";
import { revealEvent } from "@/components/transcripts/fold";
import { lookOfType } from "@/components/transcripts/mark-look";
import { MarkedText } from "@/components/transcripts/marked-text";
import { domRangeOf, windowAt } from "@/components/workbench/text-places";
import type { PaintedRange } from "@/lib/spans/segments";
import { toolLayout } from "@/lib/transcripts/tool-layout";
import { click, mount } from "@/tests/components/transcripts/mount";
import { buildRange } from "@/tests/lib/transcripts/build-range";

/** Twenty objects of forty numbers each: the last numbers of the last object are folded twice over. */
const rows = Array.from({ length: 40 }, (_, index) => index);
const text = JSON.stringify(Array.from({ length: 20 }, (_, at) => ({ rows: [...rows, `end ${at}`] })));
const { blocks, folds } = toolLayout(text);
const looks = new Map([["a", lookOfType({ sign: "UI", colour: 0, isDivergence: true }, "Influence · R-1")]]);

function draw(ranges: readonly PaintedRange[] = []): HTMLElement {
  return mount(
    <div data-part={3}>
      <MarkedText {...{ text, blocks, folds, ranges, looks }} inHand={null} />
    </div>,
  ).element;
}

const start = text.indexOf("end 19");
const place = { part: 3, start, end: start + 6 };
const buttons = (element: HTMLElement) => [...element.querySelectorAll("button")].map((button) => button.textContent);

describe("what is folded of a tool's text", () => {
  it("is not drawn, and says how much it is", () => {
    const element = draw();
    expect(domRangeOf(element, place)).toBeNull();
    expect(buttons(element)).toHaveLength(4);
    for (const words of buttons(element)) expect(words).toMatch(/^Show [\d,]+ more characters$/);
  });

  it("keeps what is long in it folded when it is opened by hand", () => {
    const element = draw();
    click(element.querySelector("button:last-of-type"));
    const last = [...element.querySelectorAll("button")].at(-1);
    click(last);
    expect(buttons(element)).toHaveLength(21);
    expect(domRangeOf(element, place)).toBeNull();
  });

  it("is drawn as deep as a place in it that is to be seen", () => {
    const element = draw();
    act(() => void windowAt(element, place)?.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true })));
    expect(domRangeOf(element, place)?.toString()).toBe("end 19");
    expect(windowAt(element, place)).toBeNull();
  });

  it("is drawn from the beginning when there is a mark in it", () => {
    const element = draw([buildRange("a", place.start, place.end)]);
    expect(element.querySelector("mark")?.textContent).toBe("end 19");
    // The fold around it, its own, and none of the nineteen others.
    expect(element.querySelectorAll('[aria-expanded="true"]')).toHaveLength(2);
    expect(element.querySelectorAll('[aria-expanded="false"]')).toHaveLength(19);
  });

  it("is folded again at a second click", () => {
    const element = draw();
    const before = element.textContent;
    const button = element.querySelector("button");
    click(button);
    expect(element.textContent).not.toBe(before);
    click(button);
    expect(element.textContent).toBe(before);
  });
});
