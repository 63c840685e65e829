import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Computing } from "@/components/statistics/computing";
import type { ComputationState } from "@/lib/statistics/statistic-state";
import { mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

const begun: ComputationState = { state: "computing", progress: 0, elapsedMs: 0 };
/** What was asked, by method. */
let asked: string[] = [];
/** What the server answers from now on; null when it does not. */
let answer: ComputationState | null = begun;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = begun;
  vi.stubGlobal("fetch", async (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${address}`);
    if (answer === null) throw new TypeError("Nobody answers");
    return Response.json(answer);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(state: ComputationState = begun): HTMLElement {
  return mount(
    <UnderRouter>
      <Computing address="/here" label="Agreement" begun={state} />
    </UnderRouter>,
  ).element;
}

async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

async function press(element: HTMLElement, name: string): Promise<void> {
  const button = [...element.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  await act(async () => {
    button?.click();
    await vi.advanceTimersByTimeAsync(0);
  });
}

describe("a computation under way", () => {
  it("says how much is done and how long it may take", async () => {
    const element = show();
    answer = { state: "computing", progress: 0.25, elapsedMs: 4000 };
    await pass(1000);
    expect(element.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("25");
    expect(element.textContent).toContain("25%, about 12 seconds left");
  });

  it("asks ever more slowly, in the end once a second", async () => {
    show();
    await pass(10_000);
    const early = asked.length;
    await pass(10_000);
    expect(early).toBeGreaterThan(10);
    expect(asked.length - early).toBe(10);
    expect(new Set(asked)).toEqual(new Set(["GET /here"]));
  });

  it("reads the page again once it is ready, and asks no more", async () => {
    show();
    answer = { state: "ready" };
    await pass(5000);
    expect([router.refresh.mock.calls.length, asked.length]).toEqual([1, 1]);
  });

  it("reads the page again once for all that become ready together", async () => {
    show();
    show();
    answer = { state: "ready" };
    await pass(5000);
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it("says that nobody answers, and goes on asking", async () => {
    const element = show();
    answer = null;
    await pass(1000);
    expect(element.textContent).toContain("does not answer");
    answer = begun;
    await pass(1000);
    expect(element.textContent).not.toContain("does not answer");
  });

  it("can be stopped and started again", async () => {
    const element = show();
    answer = { state: "stopped" };
    await press(element, "Stop");
    expect(asked).toEqual(["DELETE /here"]);
    expect(element.textContent).toContain("was stopped");
    await pass(5000);
    expect(asked).toHaveLength(1);
    answer = begun;
    await press(element, "Start again");
    expect(asked).toEqual(["DELETE /here", "POST /here"]);
    expect(element.querySelector("[role=progressbar]")).not.toBeNull();
  });

  it("gives the id under which a failure is logged", () => {
    const element = show({ state: "failed", failureId: "4711" });
    expect(element.querySelector("[role=alert]")?.textContent).toContain("4711");
  });
});
