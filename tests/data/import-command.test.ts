import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { importCommand } from "@/scripts/commands/import";
import { draftOf, makeProject } from "@/tests/data/builders";

const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
afterAll(() => rm(directory, { recursive: true }));

const written = { stdout: "", stderr: "" };
beforeEach(() => {
  Object.assign(written, { stdout: "", stderr: "" });
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  }
});
afterEach(() => void vi.restoreAllMocks());

async function fileWith(name: string, ...lines: readonly string[]): Promise<string> {
  const file = path.join(directory, name);
  await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  return file;
}

const good = () => JSON.stringify(toPlumblineRecord(draftOf()));

describe("plumbline import", () => {
  it("ends with 0 when everything was read, now or before", async () => {
    const { slug } = await makeProject();
    const file = await fileWith("good.jsonl", good(), good());
    expect(await importCommand.run(["--project", slug, "--json", file])).toBe(0);
    expect(JSON.parse(written.stdout)).toEqual({ read: 2, imported: 2, alreadyThere: 0, refused: [] });
    written.stdout = "";
    expect(await importCommand.run(["--project", slug, file])).toBe(0);
    expect(written.stdout).toBe("2 read: 0 imported, 2 already there, 0 refused\n");
  });

  it("ends with 1 when records were refused, and lists all of them", async () => {
    const { slug } = await makeProject();
    const file = await fileWith("bad.jsonl", good(), ...new Array(1200).fill('{"format":"plumbline/1"}'));
    expect(await importCommand.run(["--project", slug, "--json", file])).toBe(1);
    const { refused, ...counts } = JSON.parse(written.stdout);
    expect(counts).toEqual({ read: 1201, imported: 1, alreadyThere: 0 });
    expect(refused).toHaveLength(1200);
    expect(refused[1199]).toEqual({ file: "bad.jsonl", record: 1201, path: "model", reason: expect.any(String) });
    written.stdout = "";
    expect(await importCommand.run(["--project", slug, file])).toBe(1);
    expect(written.stdout.split("\n")).toHaveLength(23);
    expect(written.stdout).toContain("and 1180 more; --json lists all");
  });

  it("says by which mapping it read, takes another from a file, and a model that the data do not say", async () => {
    const { slug } = await makeProject();
    const file = await fileWith("other.jsonl", '{"response":"A","text":"B"}');
    const named = ["--project", slug, "--model", "Alder 2"];
    expect(await importCommand.run([...named, file])).toBe(0);
    expect(written.stderr).toMatch(/^Read by this mapping: \{.*"answer":\{"path":"response"\}/);
    const mapping = await fileWith("mapping.json", '{"fields":{"model":{"constant":"m"},"answer":{"path":"text"}}}');
    written.stderr = "";
    expect(await importCommand.run([...named, "--mapping", mapping, file])).toBe(0);
    expect(written).toEqual({ stdout: expect.stringContaining("1 imported"), stderr: "" });
  });

  it("fails, and so ends with 2, when nothing could be read", async () => {
    const { slug } = await makeProject();
    const file = await fileWith("good.jsonl", good());
    const run = (...args: readonly string[]) => importCommand.run(args);
    await expect(run("--project", "nowhere", file)).rejects.toMatchObject({ key: "unknownProject" });
    await expect(run("--project", slug, `${file}x`)).rejects.toThrow("There is no file");
    await expect(run("--project", slug, await fileWith("x.jsonl", '{"x":1}'))).rejects.toMatchObject({
      key: "importUnrecognised",
    });
    await expect(run("--project", slug)).rejects.toThrow("files");
    await expect(run(file)).rejects.toThrow("project");
    expect(written.stdout).toBe("");
  });
});
