import { act } from "react";
import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { TurnJump } from "@/components/workbench/turn-jump";
import type { Part } from "@/lib/transcripts/part";
import { toTurns } from "@/lib/transcripts/turns";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";

const part = (index: number, kind: Part["kind"]): Part => ({
  ...{ index, turn: index, kind, text: "Words." },
  role: "assistant",
  toolName: null,
  callId: null,
});
const { turns } = toTurns([part(0, "reasoning"), part(1, "text"), part(2, "reasoning")]);

function type(written: string, press: "Enter" | "Escape") {
  const { desk, deeds, went } = buildDesk();
  const { element } = mount(
    <DeskProvider value={desk}>
      <TurnJump turns={turns} />
    </DeskProvider>,
  );
  const field = element.querySelector("input");
  const isFocused = document.activeElement === field;
  if (field) field.value = written;
  act(() => {
    if (press === "Enter") element.querySelector("form")?.requestSubmit();
    else field?.dispatchEvent(new KeyboardEvent("keydown", { key: press, bubbles: true, cancelable: true }));
  });
  return { isFocused, deeds, went };
}

describe("going to a turn by its number", () => {
  it("goes there and closes", () => {
    expect(type("2", "Enter")).toEqual({ isFocused: true, deeds: [{ kind: "show", overlay: "marks" }], went: [2] });
  });

  it("stays for what is no number, and for Esc", () => {
    expect(type("two", "Enter").went).toEqual([]);
    const { deeds, went } = type("2", "Escape");
    expect(went).toEqual([]);
    expect(deeds).toEqual([{ kind: "show", overlay: "marks" }]);
  });
});
