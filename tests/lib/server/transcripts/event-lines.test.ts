import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { eventLines } from "@/lib/server/transcripts/event-lines";

const requestId = "r1";

async function* events(onEnd: () => void, fails: Error | null = null) {
  try {
    yield { n: 1 };
    yield { n: 2 };
    if (fails) throw fails;
  } finally {
    onEnd();
  }
}

describe("events as a streamed answer", () => {
  it("are a line of JSON each", async () => {
    const onEnd = vi.fn();
    const response = await eventLines(events(onEnd), { requestId });
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    expect(await response.text()).toBe('{"n":1}\n{"n":2}\n');
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it("throw what fails before the first, and tell what fails later as the last", async () => {
    const refusal = new AppError("notFound", "notFound");
    // biome-ignore lint/correctness/useYield: it fails before it could
    const failing = async function* () {
      throw refusal;
    };
    await expect(eventLines(failing(), { requestId })).rejects.toBe(refusal);
    const response = await eventLines(
      events(() => undefined, refusal),
      { requestId },
    );
    const lines = (await response.text()).trim().split("\n");
    expect(JSON.parse(lines[2] ?? "")).toEqual({ type: "failure", message: "There is nothing here that you can see." });
  });

  it("end where they stand when the reader leaves", async () => {
    const onEnd = vi.fn();
    const response = await eventLines(events(onEnd), { requestId });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
