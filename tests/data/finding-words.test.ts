import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { SearchMatch } from "@/lib/search/search-match";
import { placeOf } from "@/lib/search/search-place";
import { parseSearch, searchPlaces } from "@/lib/search/search-query";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { listTranscripts } from "@/lib/server/data/transcripts";
import type { PartDraft } from "@/lib/transcripts/transcript";
import {
  noFilter,
  type TranscriptFilter,
  type TranscriptOrder,
  transcriptSortSchema,
} from "@/lib/transcripts/transcript-query";
import type { Person } from "@/lib/viewer";
import { makeProject } from "@/tests/data/builders";
import { insertKnown, type Known, makeKnown, pick } from "@/tests/data/finding-corpus";
import { inOrder, isLetThrough } from "@/tests/data/finding-oracle";

type Project = { readonly slug: string; readonly owner: Person };
type Random = () => number;

const vocabulary = [
  ..."the the the and two four five professor says reasoning conclude concluded conclusion answer step check".split(
    " ",
  ),
  ..."getUserName user_name HTTPServer don't 3.14 gpt4 CamelCase".split(" "),
  ..."机器学习 学习模型 第3章 食べる 한국어 모델은 สวัสดีครับ ภาษาไทย".split(" "),
  ..."مرحبا بالعالم שלום हिन्दी Straße ΟΔΟΣ é 👩‍🚀 🚀 🇩🇪".split(" "),
];
const searches = [
  ...[
    "two",
    "TWO four",
    "professor says",
    '"professor says"',
    "conclu*",
    "concl* -concluded",
    "-the",
    "two -four",
    "user",
  ],
  ...[
    "username",
    "getusername",
    '"two and"',
    "学习",
    "习",
    "机器学习",
    "器学",
    "习 模型",
    "第3",
    "모델",
    "ภาษา",
    "วัส",
    "مرحبا",
  ],
  ...[
    "οδος",
    "🚀",
    "🇩🇪",
    "in:reasoning professor",
    "in:prompt -two",
    "in:action four in:reasoning",
    '-"two four"',
    "3.14",
  ],
  ...["nowhere", "a* b*", "c* -conclusion", '"the conclu*"', "!", "s*", "don't -says"],
];

function partsOf(random: Random): PartDraft[] {
  const text = () =>
    Array.from({ length: Math.floor(random() * 9) }, () => pick(random, vocabulary)).join(
      pick(random, [" ", " ", ", "]),
    );
  const part = (turn: number, kind: "text" | "reasoning"): PartDraft => {
    return { turn, role: turn === 0 ? "user" : "assistant", kind, text: text(), toolName: null, callId: null };
  };
  return [part(0, "text"), part(1, "reasoning"), part(1, "text")];
}

const start = Date.parse("2025-03-01T00:00:00Z");

describe("searched lists", () => {
  let project: Project;
  let all: Known[];

  beforeAll(async () => {
    project = await makeProject();
    const random = seededRandom(23);
    const moment = (n: number) => Math.floor(start + (n % 2 === 0 ? random() * 4e10 : 2e10 + random() * 3e4));
    all = Array.from({ length: 500 }, (_, n) => makeKnown(random, { msecs: moment(n), parts: partsOf(random) }));
    await insertKnown(project.slug, all);
    const other = await makeProject();
    await insertKnown(
      other.slug,
      all.slice(0, 100).map(({ parts }, n) => makeKnown(random, { msecs: moment(n), parts })),
    );
    await indexQueued();
  });

  const wanted = (filter: TranscriptFilter, sort: TranscriptOrder) =>
    inOrder(
      all.filter((known) => isLetThrough(known, filter) && isFound(known, filter.q ?? "")),
      sort,
    ).map(({ id }) => id);

  async function readAll(filter: TranscriptFilter, sort: TranscriptOrder): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await listTranscripts(project.owner, project.slug, { ...filter, sort, after, before: null });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.after;
    } while (after !== null);
    return ids;
  }

  it("show what reading every text would find, in any script", async () => {
    for (const q of searches) {
      const filter = { ...noFilter, q };
      const sort = { by: "imported", isDescending: q.length % 2 === 0 } as const;
      expect(await readAll(filter, sort), q).toEqual(wanted(filter, sort));
    }
  });

  it("show what is found within a filter, in every order", async () => {
    const random = seededRandom(29);
    for (let round = 0; round < 40; round++) {
      const maybe = <Value>(values: readonly Value[]) => (random() < 0.4 ? pick(random, values) : null);
      const filter: TranscriptFilter = {
        ...noFilter,
        q: pick(random, searches),
        condition: maybe(["", "cue"]),
        status: maybe(["unlabelled", "labelled"] as const),
        archived: random() < 0.1 ? "yes" : null,
        metadata: random() < 0.3 ? [{ path: "score", op: "above", value: 0 }] : [],
      };
      const sort = { by: pick(random, transcriptSortSchema.options), isDescending: random() < 0.5 };
      expect(await readAll(filter, sort), JSON.stringify(filter)).toEqual(wanted(filter, sort));
    }
  });

  it("mark what was found where it stands in the text", async () => {
    const byId = new Map(all.map((known) => [known.id, known]));
    for (const q of searches.filter((text) => !text.startsWith("-") && text !== "in:prompt -two")) {
      const page = await listTranscripts(project.owner, project.slug, {
        ...noFilter,
        q,
        sort: { by: "imported", isDescending: false },
        after: null,
        before: null,
      });
      for (const { id, snippets } of page.rows) {
        expect(snippets.length, q).toBeGreaterThan(0);
        for (const { part, offset, text, hits, place } of snippets) {
          const found = byId.get(id)?.parts[part];
          expect(found && placeOf(found)).toBe(place);
          expect(found?.text.slice(offset, offset + text.length)).toBe(text);
          expect(hits.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

function isFound({ parts }: Known, q: string): boolean {
  const match = new SearchMatch(parseSearch(q));
  for (const part of parts) match.read(placeOf(part), part.text);
  return match.isFound;
}

describe("the places of parts", () => {
  it("are what was given, what was thought and what was done", () => {
    const of = (role: PartDraft["role"], kind: PartDraft["kind"]) => placeOf({ role, kind });
    expect([of("system", "text"), of("user", "text")]).toEqual(["prompt", "prompt"]);
    expect([of("assistant", "reasoning"), of("assistant", "redacted_reasoning")]).toEqual(["reasoning", "reasoning"]);
    expect([of("assistant", "text"), of("assistant", "tool_call"), of("tool", "tool_result")]).toEqual([
      "action",
      "action",
      "action",
    ]);
    expect(searchPlaces).toEqual(["prompt", "reasoning", "action"]);
  });
});
