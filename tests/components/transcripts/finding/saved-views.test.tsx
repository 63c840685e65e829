import { act } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { click } from "@/tests/components/transcripts/mount";
import { buttonOf, press, showBrowser, submit, write } from "@/tests/components/transcripts/show-browser";

beforeEach(() => window.localStorage.clear());

describe("the views", () => {
  it("are named when one is open, lead to what they keep, and are kept anew", async () => {
    const { element, actions } = await showBrowser("?split=heldout&after=019a9e2c-0000-7000-8000-000000000009");
    click(buttonOf(element, "Views: Held out"));
    await act(async () => {});
    const popover = document.querySelector<HTMLElement>('[role=dialog][aria-label="Views"]');
    const link = popover?.querySelector("a");
    expect(link?.getAttribute("href")).toBe("/projects/study/transcripts?split=heldout");
    expect(link?.getAttribute("aria-current")).toBe("true");
    write(popover?.querySelector("input") ?? null, " All held out ");
    await act(async () => submit(popover?.querySelector("form"))());
    expect(actions.save).toHaveBeenCalledWith({ project: "study", name: "All held out", search: "?split=heldout" });
    await act(async () => press(popover ?? document, "Delete Held out")());
    expect(actions.remove).toHaveBeenCalledWith({ project: "study", id: "1" });
  });

  it("take another name or the present filters", async () => {
    const { element, actions } = await showBrowser("?condition=cue");
    click(buttonOf(element, "Views"));
    await act(async () => {});
    const popover = document.querySelector<HTMLElement>('[role=dialog][aria-label="Views"]') ?? document.body;
    await act(async () => press(popover, "Give Held out the present filters")());
    expect(actions.change).toHaveBeenCalledWith({
      project: "study",
      id: "1",
      name: "Held out",
      search: "?condition=cue",
    });
    press(popover, "Rename Held out")();
    write(popover.querySelector('input[aria-label="Name"]'), "Validation");
    await act(async () => submit(buttonOf(popover, "Rename")?.closest("form"))());
    expect(actions.change).toHaveBeenLastCalledWith(expect.objectContaining({ name: "Validation" }));
  });
});
