import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { planImport } from "@/lib/transcripts/formats/import-plan";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { previewPlan } from "@/lib/transcripts/formats/preview-plan";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { sampledPaths } from "@/lib/transcripts/formats/sampled-paths";
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

describe("a plan that is no plan yet", () => {
  const preview = (...samples: readonly FileSample[]) => previewPlan(samples, {});
  const keyOf = ({ problem }: ReturnType<typeof previewPlan>) => problem?.key ?? null;

  it("is nothing to see to when every file is of a known format", () => {
    expect(preview(sample("a", own))).toEqual({ mapping: null, isProposed: false, problem: null });
  });

  it("has the mapping as far as it goes, and says what it lacks", () => {
    const noModel = preview(sample("c.jsonl", '{"response":"A"}'));
    expect([keyOf(noModel), noModel.mapping?.fields]).toEqual([
      "importModelUnknown",
      expect.objectContaining({ answer: { path: "response" } }),
    ]);
    const given = previewPlan([sample("c.jsonl", '{"response":"A"}')], { model: "m" });
    expect([keyOf(given), given.mapping?.fields.model]).toEqual([null, { constant: "m" }]);
  });

  it("begins with the first file's mapping, or an empty one, where nothing serves all files", () => {
    const nothing = preview(sample("x.jsonl", '{"x":1}'));
    expect([keyOf(nothing), nothing.mapping]).toEqual(["importUnrecognised", expect.objectContaining({ fields: {} })]);
    const differ = preview(
      sample("a", '{"model":"m","response":"A"}'),
      sample("b", '{"m":"m","rs":[{"response":"A"}]}'),
    );
    expect([keyOf(differ), differ.mapping?.records]).toEqual(["importShapesDiffer", ""]);
  });

  it("reads a resumed import by what was proposed when it began", () => {
    const proposed = mappingSchema.parse({ fields: { model: { constant: "m" }, answer: { path: "text" } } });
    const samples = [sample("a", own), sample("b", '{"response":"A","text":"B","model":"m"}')];
    const plan = planImport(samples, { proposed });
    expect(plan.files.map(({ format }) => format)).toEqual(["plumbline", "mapping"]);
    expect(plan.mapping).toEqual(proposed);
  });
});

describe("a record of ours", () => {
  const read = (record: object, given: object) => {
    const [file] = planImport([sample("a", own)], { given }).files;
    return file?.read(JSON.parse(JSON.stringify(record)), { fileName: "a", outer: [], positions: [] });
  };
  const { model: _model, ...noModel } = JSON.parse(own);

  it("takes model and condition that are given where it does not say them itself", () => {
    expect(read(noModel, { model: "x", condition: "cue" })).toMatchObject({ model: "x", condition: "cue" });
    expect(read({ ...noModel, model: "m", condition: "baseline" }, { model: "x", condition: "cue" })).toMatchObject({
      model: "m",
      condition: "baseline",
    });
    expect(read(noModel, {})).toMatchObject({ path: "model" });
  });
});

describe("the paths that a mapping can name", () => {
  it("are those within the sampled records and around them, with an example and how many have them", () => {
    const content = '{"config":{"seed":1},"rs":[{"a":"x","n":null},{"a":"\\ud800y","b":[1,2]}]}';
    const mapping = mappingSchema.parse({
      records: "rs[]",
      fields: { model: { constant: "m" }, answer: { path: "a" } },
    });
    const { paths, count } = sampledPaths([sample("f", content)], mapping);
    expect(count).toBe(2);
    expect(paths).toEqual([
      { path: "a", example: "x", count: 2 },
      { path: "n", example: "null", count: 1 },
      { path: "b", example: "[1,2]", count: 1 },
      { path: "$.config.seed", example: "1", count: 2 },
    ]);
    expect(sampledPaths([sample("f", content)], null)).toEqual({ paths: [], count: 0 });
    const [lone] = sampledPaths([sample("f", '{"a":"\\ud800y"}')], { ...mapping, records: "" }).paths;
    expect(lone?.example).toBe("\ufffdy");
  });
});
