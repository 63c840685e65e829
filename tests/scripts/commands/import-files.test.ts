import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesToImport, readMapping } from "@/scripts/commands/import-files";

let directory = "";
const place = (name: string) => path.join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
  await mkdir(place("baseline"));
  await mkdir(place("cue"));
  for (const name of ["a.jsonl", "b.jsonl", "baseline/a.jsonl", "cue/a.jsonl"]) await writeFile(place(name), "{}\n");
});
afterAll(() => rm(directory, { recursive: true }));

const namesOf = async (...names: readonly string[]) => (await filesToImport(names.map(place))).map(({ name }) => name);

describe("the files of an import", () => {
  it("are called by their paths from the directory that they share", async () => {
    expect(await namesOf("a.jsonl")).toEqual(["a.jsonl"]);
    expect(await namesOf("a.jsonl", "b.jsonl")).toEqual(["a.jsonl", "b.jsonl"]);
    expect(await namesOf("baseline/a.jsonl", "cue/a.jsonl")).toEqual(["baseline/a.jsonl", "cue/a.jsonl"]);
    expect(await namesOf("a.jsonl", "cue/a.jsonl")).toEqual(["a.jsonl", "cue/a.jsonl"]);
  });

  it("count once however often they are named", async () => {
    expect(await namesOf("a.jsonl", "./a.jsonl", "cue/../a.jsonl")).toEqual(["a.jsonl"]);
  });

  it("are refused in words when one is not there or is a directory", async () => {
    await expect(namesOf("a.jsonl", "none.jsonl")).rejects.toThrow(`There is no file ${place("none.jsonl")}`);
    await expect(namesOf("cue")).rejects.toThrow(`${place("cue")} is no file`);
  });
});

describe("a mapping file", () => {
  it("is read with its defaults", async () => {
    await writeFile(place("m.json"), '{"fields":{"model":{"constant":"m"},"answer":{"path":"a"}}}');
    expect(await readMapping(place("m.json"))).toMatchObject({ records: "", metadata: { rest: true } });
  });

  it("is refused with the place of what is wrong in it", async () => {
    await writeFile(place("m.json"), '{"fields":{"model":{"constant":"m"},"answer":{"path":"a..b"}}}');
    await expect(readMapping(place("m.json"))).rejects.toThrow(
      /m\.json cannot be used: fields\.answer\.path: Expected a path/,
    );
    await writeFile(place("m.json"), "{");
    await expect(readMapping(place("m.json"))).rejects.toThrow(/m\.json cannot be used: .*JSON/);
  });
});
