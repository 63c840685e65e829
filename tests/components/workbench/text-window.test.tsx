import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { revealEvent } from "@/components/transcripts/fold";
import { MarkedText } from "@/components/transcripts/marked-text";
import { drawnEvent } from "@/components/transcripts/text-window";
import { domRangeOf, windowAt } from "@/components/workbench/text-places";
import { toolLayout } from "@/lib/transcripts/tool-layout";
import { mount } from "@/tests/components/transcripts/mount";

/** Ten thousand paragraphs: longer than what is drawn as a whole. */
const text = Array.from({ length: 10_000 }, (_, index) => `Paragraph ${index} goes on for a while and ends.\n`).join(
  "",
);
const nothing = new Map();

type Seen = (entries: readonly { readonly isIntersecting: boolean }[]) => void;
const seen: Seen[] = [];

function draw(isWindowed: boolean): HTMLElement {
  return mount(
    <div data-part={2}>
      <MarkedText text={text} ranges={[]} looks={nothing} inHand={null} isWindowed={isWindowed} />
    </div>,
  ).element;
}

describe("a very long text in windows", () => {
  beforeEach(() => {
    seen.length = 0;
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        constructor(tell: Seen) {
          seen.push(tell);
        }
        observe(): void {}
        disconnect(): void {}
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is drawn where it begins, and elsewhere once it comes near", () => {
    const element = draw(true);
    expect(element.textContent).toContain("Paragraph 0 goes");
    expect(element.textContent).not.toContain("Paragraph 5000 goes");
    const before = element.textContent?.length ?? 0;
    act(() => seen[0]?.([{ isIntersecting: false }]));
    expect(element.textContent?.length).toBe(before);
    act(() => seen[0]?.([{ isIntersecting: true }]));
    expect(element.textContent?.length).toBeGreaterThan(before);
    expect(text.startsWith(element.textContent ?? "-")).toBe(true);
  });

  it("is drawn where a place is asked for, and says so", () => {
    const element = draw(true);
    const start = text.indexOf("Paragraph 7000");
    const place = { part: 2, start, end: start + 14 };
    expect(domRangeOf(element, place)).toBeNull();
    const told = vi.fn();
    element.addEventListener(drawnEvent, told);
    act(() => void windowAt(element, place)?.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true })));
    expect(domRangeOf(element, place)?.toString()).toBe("Paragraph 7000");
    expect(told).toHaveBeenCalledOnce();
    expect(windowAt(element, place)).toBeNull();
  });

  it("is drawn where a place is asked for also when it was folded before", () => {
    const layout = toolLayout(text);
    const { element } = mount(
      <div data-part={2}>
        <MarkedText {...{ text, ...layout }} ranges={[]} looks={nothing} inHand={null} isWindowed />
      </div>,
    );
    const start = text.indexOf("Paragraph 7000");
    const place = { part: 2, start, end: start + 14 };
    const ask = () =>
      act(() => void windowAt(element, place)?.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true })));
    expect(element.querySelectorAll(".paragraph")).toHaveLength(10);
    ask();
    // The fold is open, and what is far from the sight has room only.
    expect(element.querySelectorAll("[data-window-start]").length).toBeGreaterThan(30);
    expect(domRangeOf(element, place)).toBeNull();
    ask();
    expect(domRangeOf(element, place)?.toString()).toBe("Paragraph 7000");
  });

  it("is drawn as a whole where that is not asked for", () => {
    const element = draw(false);
    expect(element.textContent).toBe(text);
  });
});
