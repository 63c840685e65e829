import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UndefinedValue } from "@/components/plots/undefined-value";

const reason = "No transcript was rated twice.";
let unmount = () => {};

async function show(): Promise<HTMLButtonElement> {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  await act(async () => root.render(<UndefinedValue reason={reason} />));
  unmount = () => {
    act(() => root.unmount());
    place.remove();
  };
  const dash = place.querySelector("button");
  if (!dash) throw new Error("There is no dash");
  return dash;
}

const tooltip = () => document.querySelector("[role=tooltip]")?.textContent ?? null;

describe("UndefinedValue", () => {
  beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
  afterEach(() => {
    unmount();
    vi.unstubAllGlobals();
  });

  it("says nothing until asked", async () => {
    await show();
    expect(tooltip()).toBeNull();
  });

  it("tells its reason to the keyboard", async () => {
    const dash = await show();
    await act(async () => dash.focus());
    expect(tooltip()).toBe(reason);
    await act(async () => dash.blur());
    expect(tooltip()).toBeNull();
  });

  it("tells its reason to a finger", async () => {
    const dash = await show();
    await act(async () => dash.click());
    expect(tooltip()).toBe(reason);
  });
});
