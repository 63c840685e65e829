import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { keep, recall, useKept } from "@/components/ui/browser-memory";
import { mount } from "@/tests/components/transcripts/mount";

function Kept() {
  return <p>{useKept("a") ?? "nothing"}</p>;
}

describe("what a browser keeps", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    act(() => void keep("a", null));
  });

  it("is there again, and gone when it is to be", () => {
    expect(recall("a")).toBeNull();
    expect(keep("a", "one")).toBe(true);
    expect([recall("a"), localStorage.getItem("a")]).toEqual(["one", "one"]);
    expect(keep("a", null)).toBe(true);
    expect([recall("a"), localStorage.getItem("a")]).toEqual([null, null]);
  });

  it("is drawn anew when it changes, here or in another window", () => {
    const { element } = mount(<Kept />);
    act(() => void keep("a", "here"));
    expect(element.textContent).toBe("here");
    localStorage.setItem("a", "elsewhere");
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "a" })));
    expect(element.textContent).toBe("elsewhere");
  });

  it("lasts as long as the page where storage is full or forbidden, and says so", () => {
    const setItem = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
    keep("a", "before");
    vi.stubGlobal("localStorage", { getItem: () => "before", setItem });
    expect(keep("a", "after")).toBe(false);
    expect(keep("a", "after")).toBe(false);
    expect(recall("a")).toBe("after");
    vi.unstubAllGlobals();
    expect(keep("a", "later")).toBe(true);
    expect([recall("a"), localStorage.getItem("a")]).toEqual(["later", "later"]);
    vi.stubGlobal("localStorage", undefined);
    expect(recall("a")).toBeNull();
  });
});
