import { describe, expect, it } from "vitest";
import { beginUpload, stepUpload, type UploadEvent, uploadCounts, uploadPace } from "@/lib/transcripts/upload";

const counts = { read: 10, imported: 7, alreadyThere: 2, refused: 1 };
const uploadAfter = (...events: UploadEvent[]) => events.reduce(stepUpload, beginUpload(1000, 5000));

describe("an upload", () => {
  it("adds the file under way to those that are done, and counts none twice", () => {
    const report = { ...counts, importId: "one", refusals: [] };
    const upload = uploadAfter(
      { kind: "file", fileName: "a" },
      { kind: "counted", counts },
      { kind: "reported", report },
      { kind: "file", fileName: "b" },
      { kind: "counted", counts: { read: 3, imported: 3, alreadyThere: 0, refused: 0 } },
    );
    expect(uploadCounts(upload)).toEqual({ read: 13, imported: 10, alreadyThere: 2, refused: 1 });
    expect(upload).toMatchObject({ state: "sending", fileName: "b" });
  });

  it("tells rate and time left from what was sent", () => {
    const upload = uploadAfter({ kind: "sent", sentBytes: 250 });
    expect(uploadPace(upload, 7000)).toEqual({ bytesPerSecond: 125, remainingMs: 6000 });
  });

  it("has no pace before anything was sent", () => {
    expect(uploadPace(uploadAfter(), 7000)).toBeNull();
    expect(uploadPace(uploadAfter({ kind: "sent", sentBytes: 1 }), 5000)).toBeNull();
  });

  it("keeps the server's words when it is refused, and what was reported before", () => {
    const report = { ...counts, importId: "one", refusals: [] };
    const upload = uploadAfter({ kind: "reported", report }, { kind: "refused", words: "b is too large." });
    expect(upload).toMatchObject({ state: "refused", refusal: "b is too large.", reports: [report] });
  });
});
