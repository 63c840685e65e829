import { v7 as uuid } from "uuid";
import type { Operation } from "@/lib/annotations/operation";
import { seededRandom } from "@/lib/random";
import { defaultSpanTypes } from "@/lib/scheme/default-span-types";
import { applyOperations } from "@/lib/server/data/journal";
import { openNextTask } from "@/lib/server/data/tasks";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { quotePlace } from "@/lib/spans/place";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

export type LongTask = { readonly slug: string; readonly task: string; readonly rater: Person; readonly text: string };

const answer = "The total is forty-two, as the third step shows.";

/** A task with a chain of thought of this many UTF-16 code units, open for a rater who has made this many marks. */
export async function makeLongTask({
  length,
  marks,
}: {
  readonly length: number;
  readonly marks: number;
}): Promise<LongTask> {
  const { slug, owner } = await makeProject();
  const { text, sentences } = writeReasoning(length);
  const part = (kind: "reasoning" | "text", words: string) => ({
    turn: 1,
    role: "assistant" as const,
    kind,
    text: words,
  });
  const prompt = { turn: 0, role: "user" as const, kind: "text" as const, text: "What is the total?" };
  await importDrafts(slug, [
    draftOf({ parts: [prompt, part("reasoning", text), part("text", answer)].map(withoutTool) }),
  ]);
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

const withoutTool = <Fields>(fields: Fields) => ({ ...fields, toolName: null, callId: null });

/** Sentences of words of our own in paragraphs, always the same, and where each sentence stands. */
function writeReasoning(length: number): { readonly text: string; readonly sentences: readonly OffsetRange[] } {
  const random = seededRandom(7);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const sentences: OffsetRange[] = [];
  let text = "";
  while (text.length < length) {
    for (let left = between(2, 5); left > 0; left--) {
      const words = Array.from({ length: between(6, 18) }, () => vocabulary[between(0, vocabulary.length - 1)] ?? "");
      const sentence = `${words.join(" ").replace(/^./, (first) => first.toUpperCase())}.`;
      sentences.push({ start: text.length, end: text.length + sentence.length });
      text += `${sentence} `;
    }
    text = `${text.trimEnd()}\n\n`;
  }
  return { text, sentences };
}

const vocabulary =
  "the a this that step value result total answer check first second then so because which gives makes means holds fails again table figure rule case number sum share rate cost time left right above below between from with without not only also still once twice never always".split(
    " ",
  );

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
