import { act } from "react";
import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { LinkBar } from "@/components/workbench/link-bar";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";

describe("the bar while a mark is linked", () => {
  it("has every relation with its digit, the chosen one pressed", () => {
    const { desk, ran } = buildDesk();
    const { element } = mount(
      <DeskProvider value={desk}>
        <LinkBar scope="action" relation="omits" />
      </DeskProvider>,
    );
    const buttons = [...element.querySelectorAll<HTMLButtonElement>("[aria-pressed]")];
    expect(buttons.map((button) => [button.textContent, button.getAttribute("aria-pressed")])).toEqual([
      ["contradicts 1", "false"],
      ["omits 2", "true"],
      ["precedes the reasons for 3", "false"],
      ["corrects 4", "false"],
      ["caused by 5", "false"],
    ]);
    expect(buttons.map((button) => button.getAttribute("aria-keyshortcuts"))).toEqual(["1", "2", "3", "4", "5"]);
    act(() => buttons[3]?.click());
    expect(ran).toEqual(["relation4"]);
  });
});
