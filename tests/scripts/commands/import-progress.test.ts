import { expect, it } from "vitest";
import { progressText } from "@/scripts/commands/import-progress";

const progress = {
  read: 12_000,
  imported: 11_000,
  alreadyThere: 990,
  refused: 10,
  file: "a",
  bytesRead: 25,
  bytesTotal: 100,
};

it("says how many were read and how fast, and what time is left by the bytes that are", () => {
  expect(progressText(progress, 5)).toBe("12,000 read · 2,400/s · 10 refused · 25 % · 15 s left");
});

it("leaves out what is not known, and refusals where there are none", () => {
  expect(progressText({ ...progress, refused: 0, bytesTotal: null }, 4)).toBe("12,000 read · 3,000/s");
});
