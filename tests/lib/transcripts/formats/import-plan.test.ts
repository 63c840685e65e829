import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { planImport } from "@/lib/transcripts/formats/import-plan";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { FileSample } from "@/lib/transcripts/records/sample";
import { sampleFile } from "@/lib/transcripts/records/sample";
import { split } from "@/tests/lib/transcripts/records/documents";

function sample(fileName: string, content: string): FileSample {
  const made = sampleFile({ fileName, head: Buffer.from(content), isWhole: true });
  if (typeof made === "string") throw new Error(made);
  return made;
}

const own = '{"format":"plumbline/1","model":"m","parts":[{"turn":0,"role":"assistant","kind":"text","text":"A"}]}';
const errorOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? `${error.key} ${Object.values(error.values).join(" ")}` : error;
  }
  return null;
};

describe("how files are read", () => {
  it("is by their content: ours as ours, others by a proposal", () => {
    const { files, mapping } = planImport([sample("a", own), sample("b", '{"response":"A","model":"m"}')]);
    expect(files.map(({ fileName, format }) => [fileName, format])).toEqual([
      ["a", "plumbline"],
      ["b", "mapping"],
    ]);
    expect(mapping?.fields.answer).toEqual({ path: "response" });
  });

  it("is the same for a line, an element and a whole file", () => {
    const record = '{"response":"A","model":"m"}';
    for (const content of [record, `${record}\n${record}`, `[${record}]`, `[\n${record},\n${record}\n]`]) {
      const [file] = planImport([sample("a", content)]).files;
      const found = file ? split(file.startSplitter(), content) : [];
      const read = found.map((raw) => (isRefusal(raw) ? raw : file?.read(raw.record, { ...raw, fileName: "a" })));
      expect(read.length, content).toBeGreaterThan(0);
      for (const one of read) expect(one, content).toMatchObject({ model: "m", parts: [{ text: "A" }] });
    }
  });

  it("is by the mapping that is given, for every file, with model and condition instead of what it says", () => {
    const mapping = mappingSchema.parse({ fields: { model: { path: "model" }, answer: { path: "response" } } });
    const given = { mapping, model: "Birch 70B", condition: "cue" };
    const plan = planImport([sample("a", own), sample("b", '{"response":"A","model":"m"}')], { given });
    expect(plan.files.map(({ format }) => format)).toEqual(["mapping", "mapping"]);
    expect(plan.mapping?.fields).toMatchObject({ model: { constant: "Birch 70B" }, condition: { constant: "cue" } });
  });

  it("waits for what the mapping wants from around the records", () => {
    const content = '{"runs":{"items":[{"response":"A"}],"set":{"seed":1}},"model":"m"}';
    const mapping = mappingSchema.parse({
      records: "runs.items[]",
      fields: { model: { path: "$.model" }, answer: { path: "response" } },
      metadata: { fields: { seed: "$.runs.set.seed" } },
    });
    const [file] = planImport([sample("a", content)], { given: { mapping } }).files;
    const found = file ? split(file.startSplitter(), content) : [];
    const read = found.map((raw) => (isRefusal(raw) ? raw : file?.read(raw.record, { ...raw, fileName: "a" })));
    expect(read).toMatchObject([{ model: "m", metadata: { seed: 1 }, parts: [{ text: "A" }] }]);
  });

  it("is refused, with the file's name, when nothing is recognised, models are unknown or shapes differ", () => {
    const answers = sample("a.jsonl", '{"response":"A","model":"m"}');
    expect(errorOf(() => planImport([answers, sample("b.jsonl", '{"x":1}')]))).toBe("importUnrecognised b.jsonl");
    expect(errorOf(() => planImport([sample("c.jsonl", '{"response":"A"}')]))).toBe("importModelUnknown c.jsonl");
    const nested = sample("d.json", '{"model":"m","rs":[{"response":"A"}]}');
    expect(errorOf(() => planImport([answers, nested]))).toBe("importShapesDiffer a.jsonl d.json");
    expect(errorOf(() => planImport([sample("c.jsonl", '{"response":"A"}')], { given: { model: "m" } }))).toBeNull();
  });
});
