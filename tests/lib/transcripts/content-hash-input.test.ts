import { describe, expect, it } from "vitest";
import { contentHashInput } from "@/lib/transcripts/content-hash-input";

const part = { turn: 0, role: "user", kind: "text", toolName: null, callId: null, textHash: "ab" } as const;

describe("what a content hash is taken over", () => {
  it("is JSON without spaces, in a fixed order", () => {
    const call = { ...part, role: "assistant", kind: "tool_call", toolName: "größe\n", callId: "1" } as const;
    expect(contentHashInput({ model: "m", externalId: null, epoch: 1, parts: [part, call] })).toBe(
      '["plumbline-content/1","m",null,1,[[0,"user","text",null,null,"ab"],[0,"assistant","tool_call","größe\\n","1","ab"]]]',
    );
  });

  it("is without what people may edit", () => {
    const transcript = { model: "m", externalId: "x", epoch: 2, parts: [part] };
    const edited = { ...transcript, condition: "cue", pairKey: "p", metadata: { a: 1 }, correctness: "correct" };
    expect(contentHashInput(edited)).toBe(contentHashInput(transcript));
  });
});
