import { describe, expect, it } from "vitest";
import { withReceived } from "@/lib/transcripts/sending";
import { beginSending, type SendingEvent, sendingPace, stepSending } from "@/lib/transcripts/sending-state";

const files = [
  { name: "a.jsonl", sizeBytes: 600, receivedBytes: 200 },
  { name: "b.jsonl", sizeBytes: 400, receivedBytes: 0 },
];
const piece = { file: 0, offset: 200, end: 600 };
const sendingAfter = (...events: readonly SendingEvent[]) =>
  events.reduce(stepSending, beginSending({ id: "one", files, nowMs: 5000 }));

describe("files on their way", () => {
  it("tell rate and time left from what this window sent, the piece under way included", () => {
    const sending = sendingAfter({ kind: "sent", piece, bytes: 200 });
    expect(sendingPace(sending, 7000)).toEqual({ share: 0.4, pace: { perSecond: 100, remainingMs: 6000 } });
  });

  it("count a piece once when it has come", () => {
    const come = { kind: "received", files: withReceived(files, 0, 600) } as const;
    const sending = sendingAfter({ kind: "sent", piece, bytes: 400 }, come);
    expect(sendingPace(sending, 9000)).toEqual({ share: 0.6, pace: { perSecond: 100, remainingMs: 4000 } });
  });

  it("have no pace before anything was sent", () => {
    expect(sendingPace(sendingAfter(), 7000)).toEqual({ share: 0.2, pace: null });
  });

  it("wait while the connection is away and go on after", () => {
    const waiting = sendingAfter({ kind: "sent", piece, bytes: 300 }, { kind: "waiting" });
    expect(waiting).toMatchObject({ state: "waiting", pieceSent: 0 });
    expect(stepSending(waiting, { kind: "sent", piece, bytes: 0 }).state).toBe("sending");
  });

  it("keep the server's words when it refuses", () => {
    expect(sendingAfter({ kind: "refused", words: "Too large." })).toMatchObject({
      state: "refused",
      words: "Too large.",
    });
    expect(sendingAfter({ kind: "ended", state: "unreadable" })).toMatchObject({ state: "unreadable", words: null });
  });
});
