import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Deed, type Desk, DeskProvider } from "@/components/workbench/desk";
import { useTouchSelection } from "@/components/workbench/use-touch-selection";
import { mount } from "@/tests/components/transcripts/mount";
import { buildWorkbench } from "@/tests/lib/workbench/build-session";

function Text() {
  useTouchSelection();
  return (
    <div data-part={2}>
      <span data-start={0} data-end={14}>
        One line of it
      </span>
    </div>
  );
}

function open(): { readonly deeds: readonly Deed[]; readonly text: Node } {
  const deeds: Deed[] = [];
  const desk: Desk = {
    context: buildWorkbench(),
    platform: "other",
    act: (deed) => deeds.push(deed),
    run: () => {},
    isEnabled: () => true,
    goTo: () => {},
    focusText: () => {},
  };
  const { element } = mount(
    <DeskProvider value={desk}>
      <Text />
    </DeskProvider>,
  );
  const text = element.querySelector("span")?.firstChild;
  if (!text) throw new Error("Not drawn");
  return { deeds, text };
}

/** Selects these characters after pointing with a finger or a mouse. */
function select(text: Node, pointerType: string): void {
  const press = new Event("pointerdown", { bubbles: true });
  Object.assign(press, { pointerType });
  text.parentElement?.dispatchEvent(press);
  window.getSelection()?.setBaseAndExtent(text, 4, text, 8);
  document.dispatchEvent(new Event("selectionchange"));
}

describe("what is selected by finger", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    window.getSelection()?.removeAllRanges();
  });

  it("is taken once it rests", () => {
    const { deeds, text } = open();
    select(text, "touch");
    vi.advanceTimersByTime(100);
    select(text, "touch");
    vi.advanceTimersByTime(350);
    expect(deeds).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(deeds).toHaveLength(1);
    expect(deeds[0]).toMatchObject({ kind: "selectText", isExact: false, place: { part: 2, start: 4, end: 8 } });
  });

  it("is left to letting go of the button when it is a mouse", () => {
    const { deeds, text } = open();
    select(text, "mouse");
    vi.advanceTimersByTime(2000);
    expect(deeds).toEqual([]);
  });
});
