import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RunningPanel } from "@/components/imports/running-panel";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import { importOf } from "@/tests/components/imports/build-import";
import { mount } from "@/tests/components/transcripts/mount";

const startedAt = new Date("2026-11-20T12:00:00Z");
const running = importOf({
  state: "running",
  startedAt,
  read: 0,
  bytesRead: 0,
  bytesTotal: 8_000_000,
  finishedAt: null,
});
const refresh = vi.fn();
const unused = vi.fn();
const router = {
  back: unused,
  forward: unused,
  refresh,
  push: unused,
  replace: unused,
  prefetch: unused,
  bfcacheId: "",
};
const done = async () => ({ ok: true, value: running }) as const;
const actions = { start: done, cancel: done, resume: done, discard: done };

/** What the server answers from now on; null when it does not. */
let answer: ImportSummary | null = running;

beforeEach(() => {
  vi.useFakeTimers();
  refresh.mockClear();
  vi.stubGlobal("fetch", async () => {
    if (answer === null) throw new TypeError("Nobody answers");
    // The server's clock: ten seconds after the import began.
    return new Response(JSON.stringify(answer), { headers: { date: "Fri, 20 Nov 2026 12:00:10 GMT" } });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(): HTMLElement {
  return mount(
    <AppRouterContext value={router}>
      <RunningPanel project="study" begun={{ run: running, nowMs: startedAt.getTime() }} actions={actions} />
    </AppRouterContext>,
  ).element;
}

async function afterASecond(next: ImportSummary | null): Promise<void> {
  answer = next;
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1000);
  });
}

describe("an import under way", () => {
  it("asks each second, and tells counts, rates of this run and the time left by the server's clock", async () => {
    const element = show();
    await afterASecond({ ...running, read: 1500, readBefore: 500, bytesRead: 2_000_000 });
    expect(element.textContent).toContain("25%");
    expect(element.textContent).toContain("100 records a second");
    expect(element.textContent).toContain("200 kB a second");
    expect(element.textContent).toContain("30 s left");
    expect(element.querySelector("dd")?.textContent).toBe("1,500");
  });

  it("says that the server cannot be reached, and goes on when it can", async () => {
    const element = show();
    await afterASecond(null);
    expect(element.textContent).toContain("The server cannot be reached");
    await afterASecond({ ...running, read: 7 });
    expect(element.textContent).not.toContain("The server cannot be reached");
  });

  it("shows the report once the import has ended, and asks no more", async () => {
    show();
    expect(refresh).not.toHaveBeenCalled();
    await afterASecond({ ...running, state: "finished" });
    expect(refresh).toHaveBeenCalledTimes(1);
    await afterASecond(running);
    await afterASecond(running);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
