import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeToFile } from "@/scripts/commands/write-out";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-out-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* twoPieces() {
  yield "one\n";
  yield "zwei ü\n";
}

it("writes the whole text and leaves nothing else behind", async () => {
  await writeToFile(join(folder, "out.csv"), twoPieces());
  expect(await readFile(join(folder, "out.csv"), "utf8")).toBe("one\nzwei ü\n");
  expect(await readdir(folder)).toEqual(["out.csv"]);
});

it("puts a new file in the place of an old one only when it is whole", async () => {
  const path = join(folder, "out.csv");
  await writeToFile(path, twoPieces());
  const seen: string[] = [];
  async function* watching() {
    yield "new";
    seen.push(await readFile(path, "utf8"));
  }
  await writeToFile(path, watching());
  expect(seen).toEqual(["one\nzwei ü\n"]);
  expect(await readFile(path, "utf8")).toBe("new");
});

it("leaves no file, and an old one as it was, when the text breaks off", async () => {
  async function* broken() {
    yield "half";
    throw new Error("the database went away");
  }
  await expect(writeToFile(join(folder, "out.csv"), broken())).rejects.toThrow("went away");
  expect(await readdir(folder)).toEqual([]);
});

it("says in words that a file cannot be made there", async () => {
  await expect(writeToFile(join(folder, "no", "out.csv"), twoPieces())).rejects.toThrow(/out\.csv cannot be written/);
  await expect(writeToFile(folder, twoPieces())).rejects.toThrow(/cannot be written|is a directory/);
});
