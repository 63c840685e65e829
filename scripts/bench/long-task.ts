import { v7 as uuid } from "uuid";
import type { Operation } from "@/lib/annotations/operation";
import { defaultSpanTypes } from "@/lib/scheme/default-span-types";
import { applyOperations } from "@/lib/server/data/journal";
import { openNextTask } from "@/lib/server/data/tasks";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { quotePlace } from "@/lib/spans/place";
import type { Person } from "@/lib/viewer";
import { type Shape, writeLongText } from "@/scripts/bench/long-text";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

export type LongTask = { readonly slug: string; readonly task: string; readonly rater: Person; readonly text: string };

const answer = "The total is forty-two, as the third step shows.";

type LongTaskOptions = {
  /** About how many UTF-16 code units the long part has. */
  readonly length: number;
  readonly marks: number;
  readonly shape?: Shape;
};

/** A task with a long chain of thought, or a tool call with long arguments, open for a rater who has made marks on it. */
export async function makeLongTask({ length, marks, shape = "prose" }: LongTaskOptions): Promise<LongTask> {
  const { slug, owner } = await makeProject();
  const { text, sentences } = writeLongText(length, shape);
  const own = { turn: 1, role: "assistant" as const, toolName: null, callId: null };
  const prompt = { ...own, turn: 0, role: "user" as const, kind: "text" as const, text: "What is the total?" };
  const long =
    shape === "arguments"
      ? { ...own, kind: "tool_call" as const, toolName: "note", text }
      : { ...own, kind: "reasoning" as const, text };
  await importDrafts(slug, [draftOf({ parts: [prompt, long, { ...own, kind: "text", text: answer }] })]);
  const task = await openNextTask(owner, slug);
  if (task === null) throw new Error("The long transcript made no task");
  const operations = Array.from({ length: marks }, (_, index) => {
    const sentence = sentences[Math.floor((index * sentences.length) / marks)];
    if (!sentence) throw new RangeError("Fewer sentences than marks");
    return putMark(text, sentence, index);
  });
  const answered = await applyOperations(owner, { project: slug, task }, { baseRevision: 0, operations, activeMs: 0 });
  if (answered.kind !== "saved" || answered.refused) throw new Error("The marks were not saved");
  return { slug, task, rater: owner, text };
}

/** Every third mark reaches from the middle of its sentence to its end, so that marks of all lengths are there. */
function putMark(text: string, { start, end }: OffsetRange, index: number): Operation {
  const from = index % 3 === 0 ? text.lastIndexOf(" ", (start + end) / 2) + 1 : start;
  const type = defaultSpanTypes[index % defaultSpanTypes.length]?.key ?? "unexplained_leap";
  const range = quotePlace(answer, { part: 2, start: 0, end: answer.length });
  const links = index % 5 === 0 ? [{ id: uuid(), relation: "contradicts" as const, range }] : [];
  return {
    id: uuid(),
    change: {
      kind: "putSpan",
      span: {
        id: uuid(),
        type,
        ranges: [quotePlace(text, { part: 1, start: from, end })],
        loadBearing: index % 2 === 0 ? "yes" : null,
        evidence: null,
        severity: null,
        confidence: null,
        note: "",
        links,
      },
    },
  };
}
