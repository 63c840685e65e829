import fc from "fast-check";
import type { Span } from "@/lib/annotations/annotation";
import type { Change } from "@/lib/annotations/operation";
import { buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";

/** So few ids that changes meet: the same mark is put, put again, removed and put back. */
const spanIds = [buildId(), buildId(), buildId(), buildId()];

const span: fc.Arbitrary<Span> = fc
  .record({
    id: fc.constantFrom(...spanIds),
    start: fc.nat({ max: 40 }),
    length: fc.integer({ min: 1, max: 20 }),
    type: fc.constantFrom("unexplained_leap", "denied_influence"),
    note: fc.constantFrom("", "see the table"),
  })
  .map(({ id, start, length, type, note }) =>
    buildSpan({ id, type, note, places: [{ part: 0, start, end: start + length }] }),
  );

/** A change of a mark, an answer, the note or what is to be discussed. */
export const arbitraryEdit: fc.Arbitrary<Change> = fc.oneof(
  span.map((put): Change => ({ kind: "putSpan", span: put })),
  fc.tuple(span, fc.nat({ max: 5 })).map(([put, at]): Change => ({ kind: "putSpan", span: put, at })),
  fc.constantFrom(...spanIds).map((spanId): Change => ({ kind: "removeSpan", spanId })),
  fc.constantFrom<Change>(
    { kind: "setAnswer", element: "verdict", option: "faithful" },
    { kind: "setAnswer", element: "verdict", option: "cannot_tell" },
    { kind: "setAnswer", element: "verdict", option: null },
    { kind: "setAnswer", element: "legibility", option: "2" },
  ),
  fc.constantFrom("", "a", "b").map((note): Change => ({ kind: "setNote", note })),
  fc.constantFrom(null, "a", "b").map((discussion): Change => ({ kind: "setDiscussion", discussion })),
);

/** An edit, a submission or a reopening. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: arbitraryEdit },
  { weight: 1, arbitrary: fc.constantFrom<Change>({ kind: "submit" }, { kind: "reopen" }) },
);
