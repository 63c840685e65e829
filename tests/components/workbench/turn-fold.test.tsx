import { act } from "react";
import { describe, expect, it } from "vitest";
import { revealEvent } from "@/components/transcripts/fold";
import { FoldProvider, TurnFold } from "@/components/workbench/turn-fold";
import type { Part } from "@/lib/transcripts/part";
import { toTurns } from "@/lib/transcripts/turns";
import { mount } from "@/tests/components/transcripts/mount";

const part = (index: number, kind: Part["kind"], text: string): Part => ({
  ...{ index, turn: index, kind, text },
  role: "assistant",
  toolName: null,
  callId: null,
});
const { turns } = toTurns([
  part(0, "reasoning", "First I think."),
  part(1, "text", "Then I speak."),
  part(2, "reasoning", "I think again."),
]);

type Asked = { readonly part: number; readonly asked: number };

const turnsWith = (one: Asked, all = { isOpen: true, asked: 0 }) => (
  <FoldProvider value={{ one, all }}>
    {turns.map((turn) => (
      <TurnFold key={turn.number} turn={turn} turnCount={turns.length} />
    ))}
  </FoldProvider>
);

function open() {
  const { element, render } = mount(turnsWith({ part: 0, asked: 0 }));
  const buttons = () => [...element.querySelectorAll<HTMLButtonElement>("button[aria-controls]")];
  const isOpen = () => buttons().map((button) => button.getAttribute("aria-expanded"));
  return { element, render, buttons, isOpen };
}

describe("a turn that folds", () => {
  it("folds to its first words and opens again", () => {
    const { element, buttons, isOpen } = open();
    act(() => buttons()[0]?.click());
    expect(isOpen()).toEqual(["false", "true"]);
    expect(buttons()[0]?.textContent).toBe("Turn 1First I think.");
    expect(element.querySelector('[data-part="1"]')?.closest("[hidden]")?.getAttribute("hidden")).toBe("until-found");
    act(() => buttons()[0]?.click());
    expect(isOpen()).toEqual(["true", "true"]);
    expect(element.querySelector("[hidden]")).toBeNull();
  });

  it("folds by its command where the cursor is, once each time", () => {
    const { render, isOpen } = open();
    render(turnsWith({ part: 2, asked: 1 }));
    expect(isOpen()).toEqual(["true", "false"]);
    render(turnsWith({ part: 1, asked: 1 }));
    expect(isOpen()).toEqual(["true", "false"]);
    render(turnsWith({ part: 2, asked: 2 }));
    expect(isOpen()).toEqual(["true", "true"]);
  });

  it("folds with all others, and opens with them, whatever each was before", () => {
    const { render, buttons, isOpen } = open();
    const here = { part: 0, asked: 0 };
    act(() => buttons()[0]?.click());
    render(turnsWith(here, { isOpen: false, asked: 1 }));
    expect(isOpen()).toEqual(["false", "false"]);
    act(() => buttons()[1]?.click());
    expect(isOpen()).toEqual(["false", "true"]);
    render(turnsWith(here, { isOpen: true, asked: 2 }));
    expect(isOpen()).toEqual(["true", "true"]);
  });

  it("opens for what is to be seen in it, and for what the browser finds", () => {
    const { element, buttons, isOpen } = open();
    for (const event of [revealEvent, "beforematch"]) {
      act(() => buttons()[1]?.click());
      expect(isOpen()).toEqual(["true", "false"]);
      act(
        () => void element.querySelector('[data-part="2"]')?.dispatchEvent(new CustomEvent(event, { bubbles: true })),
      );
      expect(isOpen()).toEqual(["true", "true"]);
    }
  });
});
