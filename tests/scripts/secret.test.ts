import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { weaknessOfSecret } from "@/lib/secret";
import { readOrCreateSecret } from "@/scripts/secret";
import { makeTemporaryDirectory } from "@/tests/setup/temporary-data";

let parent: string;
beforeEach(() => {
  parent = makeTemporaryDirectory();
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

describe("the generated secret", () => {
  it("is strong, is the same the next time, and is nobody else's to read", () => {
    const dataDir = path.join(parent, "not", "there", "yet");
    const secret = readOrCreateSecret(dataDir);
    expect(weaknessOfSecret(secret)).toBeNull();
    expect(readOrCreateSecret(dataDir)).toBe(secret);
    expect(statSync(path.join(dataDir, "nextauth-secret")).mode & 0o777).toBe(0o600);
  });

  it("is another in another data directory", () => {
    expect(readOrCreateSecret(path.join(parent, "a"))).not.toBe(readOrCreateSecret(path.join(parent, "b")));
  });
});
