import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ChangeBar } from "@/components/transcripts/changes/change-bar";
import type { TranscriptChoice } from "@/lib/transcripts/transcript-change";
import { noFilter } from "@/lib/transcripts/transcript-query";
import { click, mount } from "@/tests/components/transcripts/mount";
import { buttonOf, write } from "@/tests/components/transcripts/show-browser";
import { router, UnderRouter } from "@/tests/components/under-router";

const id = "019a9e2c-0000-7000-8000-000000000001";
const one: TranscriptChoice = { kind: "ids", ids: [id] };
const filtered: TranscriptChoice = { kind: "filter", filter: noFilter };

/** A server whose answer to the latest request is written by the test. */
function slowServer() {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const asked = vi.fn<(url: string, init: RequestInit) => void>();
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked(url, init);
    init.signal?.addEventListener("abort", () => controller?.error(new DOMException("gone", "AbortError")));
    return new Response(
      new ReadableStream({
        start(opened) {
          controller = opened;
        },
      }),
    );
  });
  const say = (event: unknown) =>
    act(async () => controller?.enqueue(new TextEncoder().encode(`${JSON.stringify(event)}\n`)));
  const end = () => act(async () => controller?.close());
  const sent = () => JSON.parse(String(asked.mock.lastCall?.[1].body ?? "null"));
  return { asked, sent, say, end };
}

function show(choice: TranscriptChoice, { isArchived = false, count = 1 } = {}) {
  const onDone = vi.fn();
  const { element } = mount(
    <UnderRouter>
      <ChangeBar
        project="study"
        choice={choice}
        count={{ count, isExact: true }}
        isArchived={isArchived}
        onDone={onDone}
      />
    </UnderRouter>,
  );
  return { element, refresh: router.refresh, onDone };
}

const press = (root: ParentNode, name: string) => click(buttonOf(root, name));
const done = { type: "done", id, looked: 1, changed: 1, withoutValue: 0, isStopped: false };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the bar of what can be done with chosen transcripts", () => {
  it("archives those chosen one by one at once, shows the page anew and says that it is done", async () => {
    const server = slowServer();
    const { element, refresh, onDone } = show(one);
    press(element, "Archive");
    await act(async () => {});
    expect(server.asked.mock.lastCall?.[0]).toBe("/api/v1/projects/study/transcripts/changes");
    expect(server.sent()).toEqual({ choice: one, change: { kind: "archive", value: true } });
    await server.say(done);
    expect(onDone).not.toHaveBeenCalled();
    await server.end();
    expect(refresh).toHaveBeenCalledOnce();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("brings back where archived ones are listed", async () => {
    const server = slowServer();
    const { element } = show(one, { isArchived: true });
    press(element, "Bring back");
    await act(async () => {});
    expect(server.sent()).toMatchObject({ change: { kind: "archive", value: false } });
  });

  it("asks first, with the number, before all that a filter finds are changed", async () => {
    const server = slowServer();
    const { element } = show(filtered, { count: 1234 });
    press(element, "Archive");
    expect(server.asked).not.toHaveBeenCalled();
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain("1,234 transcripts pass the filter.");
    press(document, "Change 1,234 transcripts");
    await act(async () => {});
    expect(server.sent()).toEqual({ choice: filtered, change: { kind: "archive", value: true } });
  });

  it("takes a typed condition, and an empty one as none", async () => {
    const server = slowServer();
    const { element } = show(one);
    press(element, "Condition…");
    write(document.querySelector<HTMLInputElement>('[role="dialog"] input'), " reward ");
    press(document, "Change 1 transcript");
    await act(async () => {});
    expect(server.sent()).toMatchObject({ change: { kind: "condition", value: "reward" } });
    await server.say(done);
    await server.end();
    press(element, "Condition…");
    press(document, "Change 1 transcript");
    await act(async () => {});
    expect(server.sent()).toMatchObject({ change: { kind: "condition", value: null } });
  });

  it("takes no priority that is none", () => {
    slowServer();
    const { element } = show(one);
    press(element, "Priority…");
    const button = () => buttonOf(document, "Change 1 transcript");
    const input = document.querySelector<HTMLInputElement>('[role="dialog"] input');
    for (const [entered, isDisabled] of [
      ["", true],
      ["1.5", true],
      ["1001", true],
      ["-1000", false],
    ] as const) {
      write(input, entered);
      expect([entered, button()?.disabled]).toEqual([entered, isDisabled]);
    }
  });

  it("shows how far it is only after a second, and stops when it is told to", async () => {
    vi.useFakeTimers();
    const server = slowServer();
    const { element, onDone } = show(filtered, { count: 10 });
    press(element, "Archive");
    press(document, "Change 10 transcripts");
    await server.say({ type: "progress", looked: 4, changed: 3 });
    expect(element.querySelector("progress")).toBeNull();
    act(() => vi.advanceTimersByTime(1000));
    expect(element.querySelector("progress")?.value).toBe(4);
    expect(element.textContent).toContain("4 looked at, 3 changed");
    press(element, "Stop");
    await act(async () => {});
    expect(element.querySelector("progress")).toBeNull();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("keeps the choice when the server refuses", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ detail: "No." }, { status: 400 }));
    const { element, refresh, onDone } = show(one);
    press(element, "Archive");
    await act(async () => {});
    expect(refresh).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
  });
});
