import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "@/tests/setup/temporary-data";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

let parent: string;
let dataDir: string;
beforeEach(() => {
  parent = makeTemporaryDirectory();
  dataDir = path.join(parent, "data");
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

async function start(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, typescriptArguments("scripts/start.ts"), {
    env: environmentWith({ PLUMBLINE_DATA_DIR: dataDir, ...settings }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim() };
}

describe("a start that cannot succeed ends with code 1 and one plain line, before anything is built or made:", () => {
  it("the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^PORT ${port} is in use on 127\\.0\\.0\\.1\\. .*PORT=${port + 1} npm start$`));
    expect(existsSync(dataDir)).toBe(false);
  });

  it("the host is not one of this machine", async () => {
    const { code, said } = await start({ HOST: "192.0.2.1", NEXTAUTH_SECRET: "wE8b0v1rXq5Zk3uJm7Tn9Yc2Hd4Gf6Lp" });
    expect(code).toBe(1);
    expect(said).toMatch(/^HOST 192\.0\.2\.1 is not an address of this machine \(EADDRNOTAVAIL\)\.$/);
  });

  it("others can reach the server and there is no secret", async () => {
    const { code, said } = await start({ HOST: "0.0.0.0" });
    expect(code).toBe(1);
    expect(said).toMatch(/^NEXTAUTH_SECRET is required[^\n]*$/);
    expect(existsSync(dataDir)).toBe(false);
  });

  it("others can reach the server and the secret is a known example", async () => {
    const { code, said } = await start({ HOST: "0.0.0.0", NEXTAUTH_SECRET: "please-change-me-please-change-me-1234" });
    expect(code).toBe(1);
    expect(said).toMatch(/^NEXTAUTH_SECRET is an example that others know[^\n]*$/);
  });

  it("several settings are wrong", async () => {
    const { code, said } = await start({ PORT: "eighty", DATABASE_URL: "sqlite://file" });
    expect(code).toBe(1);
    expect(said.split("\n")).toEqual([
      expect.stringMatching(/^PORT must/),
      expect.stringMatching(/^DATABASE_URL must/),
    ]);
  });
});
