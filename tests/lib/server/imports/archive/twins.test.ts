import { describe, expect, test } from "vitest";
import { openEvalLog, sampleEvalLog } from "@/lib/server/imports/archive/eval-log";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { importLimits } from "@/lib/transcripts/import-limits";
import type { Json } from "@/lib/transcripts/transcript";
import { buildZip, fileOf, type NewMember, type Packing } from "@/tests/lib/server/imports/archive/build-zip";
import {
  header,
  headerMember,
  memberOf,
  readingsOf,
  recordsOf,
  sampleOf,
} from "@/tests/lib/server/imports/archive/logs";

const hash = (digit: string) => digit.repeat(32);
const screenshot = `data:image/png;base64,${"A".repeat(1000)}`;
const longResult = "line of a log\n".repeat(50);

/** Samples with all that is stored apart: attachments, calls of tools, withheld reasoning, and a record of events. */
const agentSample = {
  ...sampleOf({ id: "agent/1", epoch: 2 }),
  messages: [
    { role: "system", content: "You have tools." },
    {
      role: "user",
      content: [
        { type: "text", text: "Look." },
        { type: "image", image: `attachment://${hash("a")}` },
      ],
    },
    {
      role: "assistant",
      content: [
        { type: "reasoning", reasoning: "opaque", redacted: true, summary: "Looks into the log" },
        { type: "text", text: "I look." },
      ],
      tool_calls: [{ id: "c1", function: "bash", arguments: { cmd: "cat log", note: `attachment://${hash("b")}` } }],
    },
    { role: "tool", tool_call_id: "c1", function: "bash", content: `attachment://${hash("b")}` },
    { role: "assistant", content: "<think>It is all there.</think>Done." },
  ],
  metadata: { kind: "agent" },
  scores: { match: { value: "C" } },
  events: [{ event: "model", input_refs: [[0, 2]], output: { choices: [] } }],
  events_data: { messages: [{ role: "user", content: "Look." }], calls: [] },
  attachments: { [hash("a")]: screenshot, [hash("b")]: longResult, [hash("c")]: "only events refer to this" },
};

/** The model speaks in the record of its calls alone, whose messages lie in a pool. */
const pooledSample = {
  ...sampleOf({ id: 7 }),
  messages: [{ role: "user", content: "Guess." }],
  events: [
    {
      event: "model",
      model: "mockllm/model",
      input: [],
      input_refs: [
        [0, 1],
        [2, 3],
      ],
      output: { choices: [{ message: { role: "assistant", content: `attachment://${hash("d")}` } }] },
    },
    { event: "span_begin", type: "scorers" },
    {
      event: "model",
      model: "mockllm/model",
      input: [],
      output: { choices: [{ message: { role: "assistant", content: "C" } }] },
    },
  ],
  events_data: {
    messages: [
      { role: "user", content: "Guess." },
      { role: "user", content: "unused" },
      { role: "user", content: "Higher." },
    ],
    calls: [],
  },
  attachments: { [hash("d")]: "Is it 7?" },
};

const samples = [sampleOf({ id: 1 }), agentSample, pooledSample];

function wholeMembers(packing: Packing): NewMember[] {
  return samples.map((sample) => memberOf(`samples/${sample.id}_epoch_${sample.epoch}.json`, sample, packing));
}

type FullSample = {
  readonly id: string | number;
  readonly epoch: number;
  readonly messages: readonly unknown[];
  readonly events?: readonly unknown[];
  readonly events_data?: { readonly messages: readonly unknown[] };
  readonly attachments?: Readonly<Record<string, string>>;
  readonly metadata?: unknown;
};

/** A sample in chunks of two items, as Inspect's converter lays them out: attachments by their places. */
function chunkedMembers(sample: FullSample): NewMember[] {
  const { messages, events = [], events_data, attachments = {}, metadata, ...shell } = sample;
  const keys = Object.keys(attachments);
  const byPlace = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replaceAll(
        /attachment:\/\/([0-9a-f]{32})/g,
        (_reference, key) => `attachment://${keys.indexOf(key)}`,
      ),
    );
  const pool = events_data?.messages ?? [];
  const refs = [[pool.length, pool.length + messages.length]];
  const folder = `samples/${sample.id}_epoch_${sample.epoch}`;
  const chunks = (sequence: string, items: readonly unknown[]) =>
    Array.from({ length: Math.ceil(items.length / 2) }, (_, index) =>
      memberOf(`${folder}/${sequence}/${index * 2}.json`, byPlace(items.slice(index * 2, index * 2 + 2)), "zstd"),
    );
  return [
    // Chunks may stand before the sample itself.
    ...chunks("messages", [...pool, ...messages]),
    memberOf(`${folder}/sample.json`, byPlace({ ...shell, message_refs: refs }), "zstd"),
    ...(metadata ? [memberOf(`${folder}/metadata.json`, byPlace(metadata))] : []),
    memberOf(`${folder}/skeleton.json`, {}),
    ...chunks("events", events),
    memberOf(`${folder}/events/stats.json`, []),
    ...Object.values(attachments).map((text, index) => memberOf(`${folder}/attachments/${index}.json`, [text])),
  ];
}

const deflated = () => readingsOf(fileOf(buildZip([...wholeMembers("deflate"), headerMember])));

describe("an Inspect log as a zip archive", () => {
  test("reads samples with their calls, results, attachments and withheld reasoning", async () => {
    expect(await deflated()).toMatchObject([
      { externalId: "1", epoch: 1, parts: [{ text: "2 + 2?" }, { text: "Four" }] },
      {
        externalId: "agent/1",
        epoch: 2,
        correctness: "correct",
        metadata: { sample: { kind: "agent" } },
        parts: [
          { turn: 0, role: "system", text: "You have tools." },
          { turn: 1, role: "user", text: "Look." },
          {
            turn: 1,
            role: "user",
            text: `{"type":"image","image":"data:image/png;base64,[1000 characters left out]"}`,
          },
          { turn: 2, role: "assistant", kind: "redacted_reasoning", text: "Looks into the log" },
          { turn: 2, role: "assistant", kind: "text", text: "I look." },
          {
            turn: 2,
            kind: "tool_call",
            toolName: "bash",
            callId: "c1",
            text: JSON.stringify({ cmd: "cat log", note: longResult }),
          },
          { turn: 3, role: "tool", kind: "tool_result", toolName: "bash", callId: "c1", text: longResult },
          { turn: 4, kind: "reasoning", text: "It is all there." },
          { turn: 4, kind: "text", text: "Done." },
        ],
      },
      {
        externalId: "7",
        metadata: { conversation: "last model call" },
        parts: [{ text: "Guess." }, { text: "Higher." }, { role: "assistant", text: "Is it 7?" }],
      },
    ]);
  });

  test.each(["stored", "zstd"] as const)(
    "reads the same from members that are %s as from deflated ones",
    async (packing) => {
      expect(await readingsOf(fileOf(buildZip([...wholeMembers(packing), headerMember])))).toEqual(await deflated());
    },
  );

  test("reads the same from samples in chunks as from whole ones", async () => {
    const members = [headerMember, ...samples.flatMap(chunkedMembers)];
    expect(await readingsOf(fileOf(buildZip(members)))).toEqual(await deflated());
  });

  test("reads the same from the log's JSON form", async () => {
    const read = inspectFormat.createReader({});
    const context = { fileName: "log.json", outer: [{ eval: header.eval }], positions: [1] };
    const fromJson = samples.map((sample) => read(JSON.parse(JSON.stringify(sample)), context));
    expect(fromJson).toEqual(await deflated());
  });
});

describe("a log that was not finished", () => {
  const start = memberOf("_journal/start.json", { version: 2, eval: header.eval });

  test("is read by what it says at its start", async () => {
    const file = fileOf(buildZip([start, memberOf("samples/1_epoch_1.json", sampleOf())]));
    expect(await readingsOf(file)).toMatchObject([{ model: "mockllm/model", externalId: "1" }]);
    const log = await openEvalLog(file, importLimits);
    expect(log).toMatchObject({ recordCount: 1, declaredCount: null });
    await log.close();
  });
});

describe("a sample in chunks", () => {
  const chunks = () => chunkedMembers(agentSample);
  const without = (name: string) => chunks().filter((member) => !String(member.name).endsWith(name));

  test.each([
    ["sample.json", "samples/agent/1_epoch_2: It has no sample.json"],
    ["messages/2.json", "samples/agent/1_epoch_2/messages: It has no item 2"],
  ])("is refused when %s is missing", async (name, reason) => {
    expect(await readingsOf(fileOf(buildZip([headerMember, ...without(name)])))).toEqual([{ path: "", reason }]);
  });

  test("is not refused for chunks of which nothing is used", async () => {
    const broken = chunks().map((member) =>
      /attachments\/2|events\/0/.test(String(member.name)) ? { ...member, crc32: 1 } : member,
    );
    expect(await readingsOf(fileOf(buildZip([headerMember, ...broken])))).toMatchObject([{ externalId: "agent/1" }]);
  });

  test("is refused when a chunk that is used is broken", async () => {
    const broken = chunks().map((member) =>
      /attachments\/1/.test(String(member.name)) ? { ...member, crc32: 1 } : member,
    );
    expect(await readingsOf(fileOf(buildZip([headerMember, ...broken])))).toEqual([
      { path: "", reason: "samples/agent/1_epoch_2/attachments/1.json: It is damaged: its checksum is another" },
    ]);
  });
});

describe("what a log is recognised and previewed by", () => {
  test("is its JSON form with the first samples that can be read", async () => {
    const broken = { ...memberOf("samples/0_epoch_1.json", sampleOf({ id: 0 })), crc32: 1 };
    const many = Array.from({ length: 9 }, (_, index) =>
      memberOf(`samples/${index + 1}_epoch_1.json`, sampleOf({ id: index + 1 })),
    );
    const document = await sampleEvalLog(fileOf(buildZip([broken, ...many, headerMember])), importLimits);
    expect(document).toMatchObject({ version: 2, samples: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }] });
    expect(inspectFormat.recognises(document)).toBe(true);
  });
});

describe("memory", () => {
  test("holds of a sample the conversation, however large its record of events", async () => {
    const events: Json = Array.from({ length: 2000 }, (_, index) => ({ event: "state", data: `${index}`.repeat(200) }));
    const sample = { ...sampleOf(), events, attachments: { [hash("e")]: "x".repeat(500_000) } };
    const file = fileOf(buildZip([headerMember, memberOf("samples/1_epoch_1.json", sample)]));
    const limits = { ...importLimits, maxRecordBytes: 2000 };
    expect(JSON.stringify(sample).length).toBeGreaterThan(1_500_000);
    expect(await readingsOf(file, limits)).toMatchObject([{ externalId: "1", parts: [{}, { text: "Four" }] }]);
    expect(await recordsOf(file, limits)).toMatchObject([
      { record: { events: null, attachments: {} }, positions: [1] },
    ]);
  });
});
