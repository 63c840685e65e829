import { act } from "react";
import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { StatusLine } from "@/components/workbench/status-line";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { Rater } from "@/tests/lib/workbench/build-session";

function show(keys: string) {
  const { desk, ran } = buildDesk();
  const { element } = mount(
    <DeskProvider value={desk}>
      <StatusLine session={new Rater().press(keys).session} />
    </DeskProvider>,
  );
  return { element, ran };
}

describe("the line below the text", () => {
  it("says what one is doing, and what the next keys would do", () => {
    expect(show("v w").element.textContent).toBe("Selectingwextend⏎mark this as …Esclet go of the selection");
    expect(show("Digit4 l").element.textContent).toContain("Linking");
  });

  it("can be hidden", () => {
    const { element, ran } = show("v w");
    act(() => element.querySelector("button")?.click());
    expect(ran).toEqual(["toggleHints"]);
  });
});
