import { act, createRef } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { MarksHere } from "@/components/workbench/marks-here";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { Rater } from "@/tests/lib/workbench/build-session";

/** Marks on the first sentence: two of all of it, one of a word in it. */
function overlapping(): Rater {
  return new Rater().press("Digit1 Digit2").selects(2, "heating").press("Digit3 Escape");
}

function show(rater: Rater) {
  const { desk, deeds } = buildDesk();
  const pane = createRef<HTMLElement>();
  const ids = rater.annotation.spans.map(({ id }) => id);
  const view = (
    <DeskProvider value={desk}>
      <section ref={pane}>
        <mark data-marks={`${ids[0]} ${ids[1]}`}>We need the</mark>
        <mark data-marks={`cue ${ids.join(" ")}`}>heating</mark>
        <i>plain</i>
      </section>
      <MarksHere pane={pane} spans={rater.annotation.spans} screen={rater.screen} />
    </DeskProvider>
  );
  const { element } = mount(view);
  const listed = () => [...element.querySelectorAll("li button")].map((button) => button.textContent);
  const restOn = (selector: string) => {
    act(() => {
      element
        .querySelector(selector)
        ?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse" }));
      vi.advanceTimersByTime(200);
    });
  };
  return { element, listed, restOn, deeds, ids };
}

const all = ["Undisclosed influence", "Denied influence", "Post-hoc rationalisation"];

describe("the marks that lie here", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are those where one reads, and one is taken in hand by choosing it", () => {
    const { element, listed, deeds, ids } = show(overlapping());
    expect(listed()).toEqual(all);
    act(() => element.querySelectorAll<HTMLButtonElement>("li button")[1]?.click());
    expect(deeds).toEqual([{ kind: "holdMark", spanId: ids[1] }]);
    expect(element.querySelector("li button")?.getAttribute("aria-keyshortcuts")).toBe("i");
  });

  it("are those of the very piece that the pointer rests on, and again those where one reads beside all marks", () => {
    const { listed, restOn } = show(overlapping());
    restOn("mark");
    expect(listed()).toEqual(all.slice(0, 2));
    restOn("mark + mark");
    expect(listed()).toEqual(all);
    restOn("mark");
    restOn("i");
    expect(listed()).toEqual(all);
  });

  it("are not listed where there is no more than one", () => {
    expect(show(new Rater().press("Digit1")).listed()).toEqual([]);
  });
});
