import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { askForEvents } from "@/components/transcripts/changes/event-door";

const schema = z.object({ n: z.int() });

function answerWith(response: Response | (() => Promise<Response>)) {
  const asked = vi.fn(typeof response === "function" ? response : async () => response);
  vi.stubGlobal("fetch", asked);
  return asked;
}

const streamOf = (...pieces: readonly string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
  );

afterEach(() => vi.unstubAllGlobals());

describe("asking for events", () => {
  it("hears each line once, wherever the pieces are cut, and ends with the last", async () => {
    answerWith(streamOf('{"n":1}\n{"n"', ":2}\n", '{"n":3}\n'));
    const heard: number[] = [];
    const end = await askForEvents({ url: "/x", schema, onEvent: ({ n }) => heard.push(n) });
    expect(heard).toEqual([1, 2, 3]);
    expect(end).toEqual({ kind: "answered", last: { n: 3 } });
  });

  it("sends what is asked as JSON, and nothing where the address says it all", async () => {
    const asked = answerWith(streamOf());
    await askForEvents({ url: "/x", body: { a: 1 }, schema });
    expect(asked.mock.lastCall).toEqual([
      "/x",
      { method: "POST", body: '{"a":1}', headers: { "content-type": "application/json" } },
    ]);
  });

  it("says why it was refused, or the status where something else answered", async () => {
    answerWith(Response.json({ detail: "There is nothing here." }, { status: 404 }));
    expect(await askForEvents({ url: "/x", schema })).toEqual({ kind: "refused", words: "There is nothing here." });
    answerWith(new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
    expect(await askForEvents({ url: "/x", schema })).toEqual({ kind: "refused", words: "502 Bad Gateway" });
  });

  it("tells a lost connection from one that was cancelled", async () => {
    const lost = async () => Promise.reject(new TypeError("network"));
    answerWith(lost);
    expect(await askForEvents({ url: "/x", schema })).toEqual({ kind: "unreachable" });
    answerWith(lost);
    expect(await askForEvents({ url: "/x", schema, signal: AbortSignal.abort() })).toEqual({ kind: "cancelled" });
  });
});
