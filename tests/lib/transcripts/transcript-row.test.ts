import { describe, expect, it } from "vitest";
import { transcriptName } from "@/lib/transcripts/transcript-row";

const id = "019a9e2c-0000-7000-8000-0123456789ab";

describe("what a transcript is called", () => {
  it("is its external id", () => {
    expect(transcriptName({ id, externalId: "item 7" })).toBe("item 7");
  });

  it("is the end of its id where the external one is missing or blank", () => {
    expect(transcriptName({ id, externalId: null })).toBe("…456789ab");
    expect(transcriptName({ id, externalId: "  " })).toBe("…456789ab");
  });
});
