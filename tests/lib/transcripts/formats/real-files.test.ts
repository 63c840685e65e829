import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { sampleBytes, sampleFile } from "@/lib/transcripts/records/sample";
import type { Json, TranscriptDraft } from "@/lib/transcripts/transcript";
import { projectRoot } from "@/scripts/project-root";

// Real transcripts that others published lie beside the project on some machines only.
const directory = path.join(projectRoot, "..", "shared", "data", "shade-arena-obfuscation");
const hasData = existsSync(directory);
const files = hasData ? readdirSync(directory).filter((name) => name.endsWith(".json")) : [];

/** As much of the files' own form as the counts need. */
const shadeSchema = z.object({
  agent_name: z.string(),
  conversation: z.array(
    z.object({
      role: z.string(),
      content: z.string(),
      tool_calls: z.array(z.unknown()).optional(),
      thinking_blocks: z.array(z.object({ thinking: z.string() })).optional(),
    }),
  ),
});

function proposedFor(names: readonly string[]) {
  const samples = names.map((fileName) => {
    const content = readFileSync(path.join(directory, fileName));
    return sampleFile({ fileName, head: content.subarray(0, sampleBytes), isWhole: content.length <= sampleBytes });
  });
  return proposeMapping(samples.flatMap((sample) => (typeof sample === "string" ? [] : [sample])));
}

function readShade(fileName: string): { readonly raw: z.infer<typeof shadeSchema>; readonly draft: TranscriptDraft } {
  const record: Json = JSON.parse(readFileSync(path.join(directory, fileName), "utf8"));
  const read = createMappedReader(mappingSchema.parse(proposedFor([fileName])));
  const reading = read(record, { fileName, outer: [], positions: [] });
  if (isRefusal(reading)) throw new Error(`${reading.path}: ${reading.reason}`);
  return { raw: shadeSchema.parse(record), draft: reading };
}

describe.skipIf(!hasData)("agents' transcripts, if ../shared/data is there", () => {
  it("are read by one mapping, proposed from all of them together", () => {
    expect(files).toHaveLength(7);
    expect(proposedFor(files)).toMatchObject({
      records: "",
      fields: {
        model: { path: "agent_name" },
        externalId: { path: "experiment_id" },
        conversation: { path: "conversation" },
      },
    });
  });

  it.each(files)("%s shows every tool call with its result and both kinds of thinking", (fileName) => {
    const { raw, draft } = readShade(fileName);
    const { conversation } = raw;
    const calls = conversation.flatMap(({ tool_calls }) => tool_calls ?? []);
    const results = conversation.filter(({ role }) => role === "tool");
    const blocks = conversation.flatMap(({ thinking_blocks }) => thinking_blocks ?? []).map(({ thinking }) => thinking);
    const inline = conversation.flatMap(({ role, content }) =>
      role === "assistant" ? [...content.matchAll(/<thinking>(.*?)<\/thinking>/gs)].map(([, thought]) => thought) : [],
    );
    const textsOf = (kind: string) => draft.parts.filter((part) => part.kind === kind).map(({ text }) => text);

    expect(draft.model).toBe(raw.agent_name);
    expect(calls.length).toBeGreaterThanOrEqual(41);
    expect(calls.length).toBeLessThanOrEqual(58);
    expect(textsOf("tool_call")).toHaveLength(calls.length);
    expect(textsOf("tool_result")).toHaveLength(results.length);
    expect(blocks.length + inline.length).toBe(1);
    expect(blocks.length).toBe(fileName.includes("internal") ? 1 : 0);
    expect(textsOf("reasoning")).toEqual([...blocks, ...inline]);

    const called = new Set(draft.parts.flatMap(({ kind, callId }) => (kind === "tool_call" ? [callId] : [])));
    const answered = draft.parts.filter(({ kind }) => kind === "tool_result");
    expect(answered.filter(({ callId }) => !called.has(callId))).toEqual([]);
    // Nothing that was said is lost, and nothing of it is kept again beside the parts.
    const said = draft.parts.map(({ text }) => text).join("\n");
    for (const { role, content } of conversation)
      if (role !== "assistant") expect(said).toContain(content);
      else for (const piece of content.split(/<\/?thinking>/)) expect(said).toContain(piece.trim());
    expect(draft.metadata).not.toHaveProperty("conversation");
    expect(draft.metadata).toHaveProperty("side_task_score");
  });
});
