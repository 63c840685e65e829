import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { followingId } from "@/lib/annotations/following-id";
import type { Change, Operation } from "@/lib/annotations/operation";
import { annotationAt, ownHistory } from "@/lib/annotations/own-history";
import { replay } from "@/lib/annotations/replay";
import { arbitraryAnnotation } from "@/tests/lib/annotations/arbitrary-annotation";
import { arbitraryChange, arbitraryEdit } from "@/tests/lib/annotations/arbitrary-change";
import { buildAnnotation, buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";

const operationOf = (change: Change): Operation => ({ id: buildId(), change });
const note = (text: string) => operationOf({ kind: "setNote", note: text });
const verdict = (option: string | null) => operationOf({ kind: "setAnswer", element: "verdict", option });
const put = (span: Parameters<typeof buildSpan>[0]) => operationOf({ kind: "putSpan", span: buildSpan(span) });

const minuteMs = 60_000;
/** Saved one minute after the other. */
const saved = (operations: readonly Operation[], everyMs = minuteMs) =>
  operations.map((operation, index) => ({
    ...operation,
    revision: index + 1,
    savedAt: new Date(Date.UTC(2026, 0, 1) + index * everyMs).toISOString(),
  }));

type Made = { readonly from?: Annotation; readonly pending?: readonly Operation[]; readonly everyMs?: number };

/** The history of operations that the server has and others that wait, made on an annotation. */
function historyOf(operations: readonly Operation[], { from = emptyAnnotation, pending = [], everyMs }: Made = {}) {
  const { annotation } = replay(from, [...operations, ...pending]);
  return ownHistory({
    operations: saved(operations, everyMs),
    isWhole: from === emptyAnnotation,
    journal: { annotation, baseRevision: operations.length, pending },
  });
}

const deeds = (steps: ReturnType<typeof historyOf>) => steps.map(({ deed }) => deed.kind);

describe("a rater's own history", () => {
  it("tells what was done, the latest first, and what it led to each time", () => {
    const mark = buildSpan();
    const changed = { ...mark, severity: "major" as const };
    const steps = historyOf([
      operationOf({ kind: "putSpan", span: mark }),
      operationOf({ kind: "putSpan", span: changed }),
      operationOf({ kind: "removeSpan", spanId: mark.id }),
      verdict("faithful"),
      operationOf({ kind: "submit" }),
      operationOf({ kind: "reopen" }),
      operationOf({ kind: "setDiscussion", discussion: "Why?" }),
      operationOf({ kind: "setDiscussion", discussion: null }),
    ]);
    expect(steps.map(({ deed }) => deed)).toEqual([
      { kind: "undiscussed" },
      { kind: "reopened" },
      { kind: "submitted" },
      { kind: "answered", element: "verdict", option: "faithful" },
      { kind: "removed", mark: changed },
      { kind: "changed", mark: changed },
      { kind: "marked", mark },
      { kind: "began" },
    ]);
    expect(steps.at(-2)).toMatchObject({ savedAt: "2026-01-01T00:00:00.000Z", annotation: { spans: [mark] } });
    expect(steps.at(-1)).toEqual({
      id: "beginning",
      savedAt: null,
      deed: { kind: "began" },
      annotation: emptyAnnotation,
    });
  });

  it("takes what was typed into one text for one step, until it was left for long or for something else", () => {
    const typed = [note("w"), note("wh"), note("why")];
    expect(historyOf(typed).map(({ deed }) => deed)).toEqual([{ kind: "noted", note: "why" }, { kind: "began" }]);
    expect(deeds(historyOf(typed, { everyMs: 5 * minuteMs }))).toEqual(["noted", "noted", "noted", "began"]);
    expect(deeds(historyOf([note("w"), verdict("faithful"), note("why")]))).toEqual([
      "noted",
      "answered",
      "noted",
      "began",
    ]);
  });

  it("takes typing a note on a mark for one step, and anything else of the mark for its own", () => {
    const mark = buildSpan();
    const steps = historyOf(
      [mark, { ...mark, note: "s" }, { ...mark, note: "so" }, { ...mark, note: "so", severity: "minor" as const }].map(
        (span) => operationOf({ kind: "putSpan", span }),
      ),
    );
    expect(deeds(steps)).toEqual(["changed", "marked", "began"]);
    expect(steps[1]?.annotation?.spans[0]?.note).toBe("so");
  });

  it("takes what was made at once for one step", () => {
    const id = buildId();
    const changes: Change[] = [{ kind: "removeSpan", spanId: buildId() }, note("b").change, verdict(null).change];
    const together = changes.map((change, index) => ({ id: followingId(id, index), change }));
    const steps = historyOf([verdict("faithful"), ...together]);
    expect(steps[0]).toMatchObject({ deed: { kind: "several", count: 3 }, annotation: { note: "b", answers: {} } });
    expect(deeds(steps)).toEqual(["several", "answered", "began"]);
  });

  it("tells what was made at once from what is made at once after it, though the one ends in the text that the other begins with", () => {
    const together = (changes: readonly Change[]) => {
      const id = buildId();
      return changes.map((change, index) => ({ id: followingId(id, index), change }));
    };
    const undone = together([verdict(null).change, note("a").change]);
    const redone = together([note("b").change, verdict("faithful").change]);
    expect(deeds(historyOf([...undone, ...redone, note("c")]))).toEqual(["noted", "several", "several", "began"]);
  });

  it("includes what is not saved yet, once, and leaves out what another window did since", () => {
    const [first, second, third] = [verdict("faithful"), put({}), verdict("incoherent")];
    const operations = saved([first, second, operationOf({ kind: "setNote", note: "elsewhere" })]);
    const journal = {
      annotation: replay(emptyAnnotation, [first, second, third]).annotation,
      baseRevision: 1,
      pending: [second, third],
    };
    const steps = ownHistory({ operations, isWhole: true, journal });
    expect(steps.map(({ id, savedAt }) => ({ id, isSaved: savedAt !== null }))).toEqual([
      { id: third.id, isSaved: false },
      { id: second.id, isSaved: true },
      { id: first.id, isSaved: true },
      { id: "beginning", isSaved: false },
    ]);
    expect(steps[0]?.annotation).toEqual(journal.annotation);
  });

  it("of any changes ends with the annotation as it is, each step following from the one before", () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange, { maxLength: 40 }), fc.nat(40), (changes, savedCount) => {
        const { made: all } = replay(emptyAnnotation, changes.map(operationOf));
        const steps = historyOf(all.slice(0, savedCount), { pending: all.slice(savedCount) });
        expect(steps[0]?.annotation).toEqual(replay(emptyAnnotation, all).annotation);
        for (const { id, annotation } of steps.slice(0, -1)) {
          const end = all.findIndex((operation) => operation.id === id) + 1;
          expect(annotation).toEqual(replay(emptyAnnotation, all.slice(0, end)).annotation);
        }
      }),
    );
  });
});

describe("the annotation at a revision", () => {
  const operations = saved([note("a"), verdict("faithful"), note("b")]);

  it("is what the operations up to it lead to", () => {
    expect(annotationAt({ operations, isWhole: true }, 0)).toEqual(emptyAnnotation);
    expect(annotationAt({ operations, isWhole: true }, 2)).toEqual(
      buildAnnotation({ note: "a", answers: { verdict: "faithful" } }),
    );
  });

  it("is not known where operations are missing, or labels were there before them", () => {
    expect(annotationAt({ operations, isWhole: true }, 4)).toBeNull();
    expect(annotationAt({ operations: operations.slice(1), isWhole: true }, 3)).toBeNull();
    expect(annotationAt({ operations, isWhole: false }, 2)).toBeNull();
  });
});

describe("the history of labels that were there before", () => {
  const mark = buildSpan();
  const imported = buildAnnotation({ spans: [mark], answers: { verdict: "faithful" }, note: "imported" });

  it("knows what they are when nothing was changed", () => {
    expect(historyOf([], { from: imported })).toEqual([
      { id: "beginning", savedAt: null, deed: { kind: "began" }, annotation: imported },
    ]);
  });

  it("knows them from where everything that was ever changed had been changed once", () => {
    const steps = historyOf(
      [
        verdict("incoherent"),
        operationOf({ kind: "putSpan", span: { ...mark, severity: "minor" } }),
        verdict("cannot_tell"),
      ],
      { from: imported },
    );
    expect(deeds(steps)).toEqual(["answered", "put", "answered", "began"]);
    expect(steps.map(({ annotation }) => annotation?.answers.verdict ?? null)).toEqual([
      "cannot_tell",
      "incoherent",
      null,
      null,
    ]);
    expect(steps[1]?.annotation).toEqual({
      ...imported,
      answers: { verdict: "incoherent" },
      spans: [{ ...mark, severity: "minor" }],
    });
  });

  it("never says of a state what was not so, but for the order of marks", () => {
    const sorted = (annotation: Annotation | null) =>
      annotation && { ...annotation, spans: annotation.spans.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    fc.assert(
      fc.property(
        arbitraryAnnotation,
        fc.array(fc.oneof(arbitraryEdit, arbitraryChange), { maxLength: 30 }),
        (from, changes) => {
          const start = { ...from, note: "imported" };
          const { made: all } = replay(start, changes.map(operationOf));
          for (const { id, annotation } of historyOf(all, { from: start })) {
            const end = all.findIndex((operation) => operation.id === id) + 1;
            if (annotation) expect(sorted(annotation)).toEqual(sorted(replay(start, all.slice(0, end)).annotation));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
