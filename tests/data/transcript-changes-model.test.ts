import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPairs } from "@/lib/pairs/pair-groups";
import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { undoChange } from "@/lib/server/data/transcript-changes-undo";
import type { TranscriptChange } from "@/lib/transcripts/transcript-change";
import { noFilter } from "@/lib/transcripts/transcript-query";
import { makeProject } from "@/tests/data/builders";
import { addTranscripts, readPairs, readTranscripts } from "@/tests/data/pair-builders";

const size = 8;

type Values = {
  readonly split: string | null;
  readonly condition: string | null;
  readonly pairKey: string | null;
  readonly priority: number;
  /** The change that archived it; null while it is not. */
  readonly archive: number | null;
};
type Field = keyof Values;
type Made = {
  readonly field: Field;
  readonly changed: Map<number, { before: unknown; after: unknown }>;
  isUndone: boolean;
};

const condition = fc.constantFrom("baseline", "cue", null);
const change: fc.Arbitrary<TranscriptChange> = fc.oneof(
  fc.record({ kind: fc.constant("split" as const), value: fc.constantFrom("dev" as const, "heldout" as const, null) }),
  fc.record({ kind: fc.constant("condition" as const), value: condition }),
  fc.record({ kind: fc.constant("pairKey" as const), value: fc.constantFrom("k1", "k2", null) }),
  fc.record({ kind: fc.constant("pairRule" as const), template: fc.constantFrom("k{metadata.n}", "{externalId}") }),
  fc.record({ kind: fc.constant("priority" as const), value: fc.constantFrom(0, 1) }),
  fc.record({ kind: fc.constant("archive" as const), value: fc.boolean() }),
);

/** Some of the transcripts by their places, or all that a filter lets through; or an earlier change, by its place. */
const step = fc.oneof(
  fc.record({ change, of: fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }) }),
  fc.record({ change, of: fc.constantFrom("live" as const, "archived" as const, "cue" as const) }),
  fc.record({ undo: fc.nat(5) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The rules in plain JavaScript: one list of values, one list of changes with what was there before. */
class Model {
  readonly rows: Values[] = Array.from({ length: size }, () => ({
    ...{ split: null, condition: null, pairKey: null, priority: 0, archive: null },
  }));
  readonly made: Made[] = [];

  placesOf(of: Extract<Step, { of: unknown }>["of"]): number[] {
    const places = this.rows.map((_, place) => place);
    if (of === "live") return places.filter((place) => this.rows[place]?.archive === null);
    if (of === "archived") return places.filter((place) => this.rows[place]?.archive !== null);
    if (of === "cue")
      return places.filter((place) => this.rows[place]?.archive === null && this.rows[place]?.condition === "cue");
    return of;
  }

  change(places: readonly number[], to: TranscriptChange): number {
    const field = fieldOf(to);
    const changed: Made["changed"] = new Map();
    for (const place of places) {
      const before = this.rows[place]?.[field];
      const after = this.valueOf(place, to);
      if (after === undefined || after === before || (field === "archive" && before !== null && after !== null))
        continue;
      changed.set(place, { before, after });
      this.set(place, field, after);
    }
    if (changed.size > 0) this.made.push({ field, changed, isUndone: false });
    return changed.size;
  }

  undo(made: Made): { restored: number; left: number } {
    let restored = 0;
    for (const [place, { before, after }] of made.changed) {
      if (this.rows[place]?.[made.field] !== after) continue;
      this.set(place, made.field, before);
      restored += 1;
    }
    made.isUndone = true;
    return { restored, left: made.changed.size - restored };
  }

  private valueOf(place: number, to: TranscriptChange): unknown {
    if (to.kind === "archive") return to.value ? this.made.length : null;
    if (to.kind !== "pairRule") return "value" in to ? to.value : undefined;
    if (to.template === "{externalId}") return `e${place}`;
    return place % 3 === 0 ? undefined : `k${place % 3}`;
  }

  private set(place: number, field: Field, value: unknown): void {
    this.rows[place] = Object.assign({}, this.rows[place], { [field]: value });
  }
}

const fieldOf = ({ kind }: TranscriptChange): Field => (kind === "pairRule" || kind === "pair" ? "pairKey" : kind);

describe("any sequence of changes and undos", () => {
  it("comes out as it does in a plain model, and so do the pairs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { slug, owner } = await makeProject();
        const place = (n: number) => ({ externalId: `e${n}`, metadata: n % 3 === 0 ? {} : { n: n % 3 } });
        const ids = await addTranscripts(
          slug,
          Array.from({ length: size }, (_, n) => place(n)),
        );
        const model = new Model();
        const madeIds: string[] = [];
        for (const each of steps) {
          if ("undo" in each) {
            const made = model.made[each.undo];
            if (!made || made.isUndone) continue;
            const id = madeIds[each.undo] ?? "";
            expect(await last(undoChange(owner, { project: slug, id }))).toMatchObject(model.undo(made));
            continue;
          }
          const result = await last(
            changeTranscripts(owner, { project: slug, choice: choiceOf(each.of, ids), change: each.change }),
          );
          const changed = model.change(model.placesOf(each.of), each.change);
          expect(result).toMatchObject({ type: "done", changed });
          if (result?.type === "done" && "id" in result && result.id !== null) madeIds.push(result.id);
        }
        const rows = await readTranscripts(slug);
        expect(
          rows.map(({ split, condition: own, pairKey, priority, isArchived }) => ({
            split,
            condition: own,
            pairKey,
            priority,
            isArchived,
          })),
        ).toEqual(model.rows.map(({ archive, ...row }) => ({ ...row, isArchived: archive !== null })));
        const live = rows.filter(({ isArchived }) => !isArchived);
        expect(await readPairs(slug)).toMatchObject(
          groupPairs(live)
            .map(({ key, state }) => ({ key, state }))
            .sort((a, b) => (a.key < b.key ? -1 : 1)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

async function last<Event>(events: AsyncGenerator<Event>): Promise<Event | undefined> {
  let latest: Event | undefined;
  for await (const event of events) latest = event;
  return latest;
}

function choiceOf(of: Extract<Step, { of: unknown }>["of"], ids: readonly string[]) {
  if (of === "live") return { kind: "filter" as const, filter: noFilter };
  if (of === "archived") return { kind: "filter" as const, filter: { ...noFilter, archived: "yes" as const } };
  if (of === "cue") return { kind: "filter" as const, filter: { ...noFilter, condition: "cue" } };
  return { kind: "ids" as const, ids: of.map((place) => ids[place] ?? "") };
}
