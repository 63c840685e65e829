import process from "node:process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenForInterruption } from "@/scripts/interruption";

const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

// The listeners are called directly: a signal to this process would reach the test runner too.
let before: Map<string, readonly unknown[]>;
beforeEach(() => {
  vi.useFakeTimers();
  // The test runner needs its channel.
  if (process.channel) vi.spyOn(process.channel, "unref").mockImplementation(() => undefined);
  before = new Map(names.map((name) => [name, process.listeners(name)]));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const name of names) for (const listener of added(name)) process.off(name, listener);
});

const added = (name: (typeof names)[number]) =>
  process.listeners(name).filter((one) => !before.get(name)?.includes(one));
const send = (name: (typeof names)[number]) => {
  for (const listener of added(name)) listener(name);
};

describe("an interruption", () => {
  it.each(names)("comes with %s", (name) => {
    const force = vi.fn();
    const interruption = listenForInterruption(force);
    expect(interruption.aborted).toBe(false);
    send(name);
    expect(interruption.aborted).toBe(true);
    expect(force).not.toHaveBeenCalled();
  });

  it("is one when a Ctrl-C arrives from the terminal, from npm and from our first process", () => {
    const force = vi.fn();
    listenForInterruption(force);
    send("SIGINT");
    vi.advanceTimersByTime(20);
    send("SIGINT");
    send("SIGINT");
    expect(force).not.toHaveBeenCalled();
  });

  it("asked for again is forced", () => {
    const force = vi.fn();
    listenForInterruption(force);
    send("SIGINT");
    vi.advanceTimersByTime(2000);
    send("SIGINT");
    expect(force).toHaveBeenCalledOnce();
  });
});
