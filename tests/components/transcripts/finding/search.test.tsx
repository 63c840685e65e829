import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Snippet } from "@/lib/search/found-text";
import {
  onePage,
  press,
  row,
  searchBox,
  showBrowser,
  submit,
  write,
} from "@/tests/components/transcripts/show-browser";

beforeEach(() => window.localStorage.clear());

describe("the search", () => {
  it("goes into the address by Enter, and when typing pauses", async () => {
    const { element, addressAfter, onUrlUpdate } = await showBrowser("?model=Alder+2");
    write(searchBox(element), ' "the cue" ');
    expect(await addressAfter(submit(searchBox(element)?.form))).toBe("?model=Alder+2&q=%22the+cue%22");
    expect(onUrlUpdate.mock.lastCall?.[0].options.history).toBe("push");
    expect(await addressAfter(() => write(searchBox(element), "答案"))).toBe("?model=Alder+2&q=答案");
    expect(onUrlUpdate.mock.lastCall?.[0].options.history).toBe("replace");
    expect(await addressAfter(press(element, "Clear the search"))).toBe("?model=Alder+2");
  });

  it("is reached by the key / where nobody types", async () => {
    const { element } = await showBrowser("");
    const slash = () => new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
    act(() => document.body.dispatchEvent(slash()));
    expect(document.activeElement).toBe(searchBox(element));
    const typed = slash();
    act(() => searchBox(element)?.dispatchEvent(typed));
    expect(typed.defaultPrevented).toBe(false);
  });

  it("shows where the words stand, each piece leading there", async () => {
    const snippets: readonly Snippet[] = [
      { place: "reasoning", part: 1, offset: 40, text: "so the cue wins", hits: [{ start: 7, end: 10 }] },
      { place: "action", part: 2, offset: 0, text: "قال الأستاذ", hits: [{ start: 0, end: 3 }] },
    ];
    const { element } = await showBrowser("?q=cue", { ...onePage, rows: [{ ...row, snippets }] });
    expect([...element.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["cue", "قال"]);
    const links = [...element.querySelectorAll("tbody li a")];
    expect(links.map((link) => link.textContent)).toEqual(["reasoningso the cue wins", "actionقال الأستاذ"]);
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      `/projects/study/transcripts/${row.id}?q=cue#hit-1-47-50`,
      `/projects/study/transcripts/${row.id}?q=cue#hit-2-0-3`,
    ]);
    expect(links[1]?.querySelector("[dir=auto]")).not.toBeNull();
  });

  it("says that texts are still being indexed, and looks again", async () => {
    vi.useFakeTimers();
    try {
      const { element, refresh } = await showBrowser("?q=cue", { ...onePage, notYetSearchable: 1200 });
      expect(element.querySelector("[role=status]")?.textContent).toContain("1,200 transcripts");
      expect(refresh).not.toHaveBeenCalled();
      act(() => vi.advanceTimersByTime(5000));
      expect(refresh).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
