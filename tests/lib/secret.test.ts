import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { weaknessOfSecret } from "@/lib/secret";

describe("a secret", () => {
  it.each([
    ["is short", "k3J9x0Qw7Zp5Lr2Tn8Vb4Mc6Hd1Fg0a"],
    ["comes from next-auth's example", "LlKq6ZtYbr+hTC073mAmAh9/h2HwMfsFo4hrfCx5mLg="],
    ["asks to be changed", "please-change-me-please-change-me-1234"],
    ["names itself a secret", "your-super-secret-key-with-32-characters"],
    ["quotes the command that makes one", "$(openssl rand -base64 32)aaaaaaaaaa"],
    ["is zeros", "0".repeat(64)],
    ["repeats a few characters", "abcabcabcabcabcabcabcabcabcabcabcabc"],
  ])("that %s is weak", (_, secret) => {
    expect(weaknessOfSecret(secret)).not.toBeNull();
  });

  it("that is random passes, in base64 and in hexadecimal", () => {
    for (let trial = 0; trial < 200; trial += 1) {
      expect(weaknessOfSecret(randomBytes(32).toString("base64"))).toBeNull();
      expect(weaknessOfSecret(randomBytes(16).toString("hex"))).toBeNull();
    }
  });
});
