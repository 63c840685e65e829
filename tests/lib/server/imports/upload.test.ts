import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { receiveUpload } from "@/lib/server/imports/upload";

let directory = "";
const uploads = () => path.join(directory, "uploads");
const kept = () => (existsSync(uploads()) ? readdirSync(uploads()) : []);

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
  vi.stubEnv("PLUMBLINE_DATA_DIR", directory);
});
afterEach(() => expect(kept()).toEqual([]));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe("a file that is sent", () => {
  it("can be read more than once under its own name, until it is removed", async () => {
    const name = "../../etc/passwd";
    const { file, remove } = await receiveUpload({ name, body: pieces("one ", "two"), length: 7 });
    expect(file).toMatchObject({ name, sizeBytes: 7 });
    expect((await buffer(file.open())).toString()).toBe("one two");
    expect((await buffer(file.open())).toString()).toBe("one two");
    // The name is only a name: the file has one of ours.
    expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    await remove();
  });

  it("is refused over the limit, whether its length was told, wrong or not told, and not kept", async () => {
    const tooLarge = { code: "tooLarge", key: "importFileTooLarge", values: { file: "f", limit: "5 bytes" } };
    for (const length of [7, 3, null]) {
      const received = receiveUpload({ name: "f", body: pieces("one ", "two"), length, maxBytes: 5 });
      await expect(received).rejects.toMatchObject(tooLarge);
    }
  });

  it("is refused when less came than was told, and not kept", async () => {
    const received = receiveUpload({ name: "f", body: pieces("one"), length: 7 });
    await expect(received).rejects.toMatchObject({ code: "invalid", key: "importUploadIncomplete" });
  });

  it("is not kept when its sender breaks off", async () => {
    async function* brokenOff() {
      yield* pieces("one");
      throw new Error("aborted");
    }
    const received = receiveUpload({ name: "f", body: brokenOff(), length: null });
    await expect(received).rejects.toMatchObject({ key: "importUploadIncomplete", cause: { message: "aborted" } });
  });

  it("takes away what a killed server left a day ago, and nothing younger", async () => {
    const [old, young] = ["old", "young"].map((name) => path.join(uploads(), name));
    writeFileSync(old ?? "", "x");
    writeFileSync(young ?? "", "y");
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(old ?? "", yesterday, yesterday);
    const { remove } = await receiveUpload({ name: "f", body: pieces("one"), length: null });
    await remove();
    expect(kept()).toEqual(["young"]);
    expect(readFileSync(young ?? "", "utf8")).toBe("y");
    await rm(young ?? "");
  });
});
