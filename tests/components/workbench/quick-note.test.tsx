import { act, createRef, StrictMode } from "react";
import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { QuickNote } from "@/components/workbench/quick-note";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { Rater } from "@/tests/lib/workbench/build-session";

function open() {
  const outside = document.body.appendChild(document.createElement("button"));
  const { desk, deeds, ran } = buildDesk({ focusText: () => outside.focus() });
  const mark = new Rater().press("Digit1").inHand;
  if (!mark) throw new Error("There is no mark");
  const { element } = mount(
    // As developers see it, who have every effect run twice.
    <StrictMode>
      <DeskProvider value={desk}>
        <QuickNote pane={createRef()} mark={mark} />
      </DeskProvider>
    </StrictMode>,
  );
  const field = element.querySelector("textarea");
  if (!field) throw new Error("There is no field");
  field.value = "odd";
  const press = (key: string) =>
    act(() => void field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
  return { field, outside, deeds, ran, mark, press };
}

describe("a note on the mark in hand", () => {
  it("waits for what is typed, and keeps it at Enter", () => {
    const { field, deeds, ran, mark, press, outside } = open();
    expect(document.activeElement).toBe(field);
    expect(ran).toEqual([]);
    press("Enter");
    expect(deeds).toEqual([{ kind: "describeMark", spanId: mark.id, fields: { note: "odd" } }]);
    expect(ran).toEqual(["back"]);
    expect(document.activeElement).toBe(outside);
  });

  it("leaves the note as it was at Esc", () => {
    const { deeds, ran, press } = open();
    press("Escape");
    expect(deeds).toEqual([]);
    expect(ran).toEqual(["back"]);
  });

  it("keeps it when the focus goes elsewhere", () => {
    const { field, deeds } = open();
    act(() => field.blur());
    expect(deeds).toHaveLength(1);
  });
});
