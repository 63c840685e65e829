import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { joinTexts, mergeOf, type Side } from "@/lib/annotations/merge";
import { mergeOutcome, sideAt, unsettledPoints } from "@/lib/annotations/merge-outcome";
import { arbitraryAnnotation, arbitraryFrom } from "@/tests/lib/annotations/arbitrary-annotation";
import { buildAnnotation, buildId, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";

const none: ReadonlyMap<string, Side> = new Map();
const [a, b, c] = [buildSpan(), buildSpan(), buildSpan()];
const major = { ...a, severity: "major" as const };
const minor = { ...a, severity: "minor" as const };

type Two = { readonly base?: Annotation | null; readonly newer: Annotation; readonly mine: Annotation };
const suggestionsOf = ({ base = null, ...two }: Two) =>
  mergeOf({ base, ...two }).map(({ changedBy, suggested, sides }) => ({ changedBy, suggested, sides: sides.length }));

function outcomeOf({ base = null, newer, mine }: Two, side: Side | null = null): Annotation {
  const points = mergeOf({ base, newer, mine });
  const choices = side ? new Map(points.map(({ subject }) => [subject, side] as const)) : none;
  return mergeOutcome({ newer, mine, points, choices, itemId: buildId() });
}

const byId = (annotation: Annotation): Annotation => ({
  ...annotation,
  spans: annotation.spans.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

describe("what is to be settled between two versions", () => {
  it("goes without saying where only one side has changed what was there", () => {
    const base = buildAnnotation({ spans: [a, b], answers: { verdict: "faithful" }, note: "first" });
    const newer = { ...base, spans: [major, b, c], note: "second" };
    const mine = { ...base, spans: [a], answers: {} };
    expect(suggestionsOf({ base, newer, mine })).toEqual([
      { changedBy: "newer", suggested: "newer", sides: 3 },
      { changedBy: "mine", suggested: "mine", sides: 2 },
      { changedBy: "newer", suggested: "newer", sides: 2 },
      { changedBy: "mine", suggested: "mine", sides: 2 },
      { changedBy: "newer", suggested: "newer", sides: 3 },
    ]);
    expect(outcomeOf({ base, newer, mine })).toEqual({ ...base, spans: [major, c], answers: {}, note: "second" });
  });

  it("is the rater's to say where both have changed the same", () => {
    const base = buildAnnotation({ spans: [a], answers: { verdict: "faithful" }, note: "first" });
    const newer = { ...base, spans: [major], answers: { verdict: "incoherent" }, note: "theirs" };
    const mine = { ...base, spans: [minor], answers: { verdict: "cannot_tell" }, note: "mine" };
    expect(suggestionsOf({ base, newer, mine })).toEqual([
      { changedBy: "both", suggested: null, sides: 3 },
      { changedBy: "both", suggested: null, sides: 2 },
      { changedBy: "both", suggested: null, sides: 3 },
    ]);
    expect(unsettledPoints(mergeOf({ base, newer, mine }), none)).toHaveLength(3);
  });

  it("is the rater's to say where one side has removed what the other has edited, and never both", () => {
    const base = buildAnnotation({ spans: [a] });
    const edited = buildAnnotation({ spans: [major] });
    const removed = buildAnnotation();
    const said = [{ changedBy: "both", suggested: null, sides: 2 }];
    expect(suggestionsOf({ base, newer: edited, mine: removed })).toEqual(said);
    expect(suggestionsOf({ base, newer: removed, mine: edited })).toEqual(said);
  });

  it("keeps what only one side has when nobody knows what was there before", () => {
    const newer = buildAnnotation({ spans: [a, b], answers: { verdict: "faithful" } });
    const mine = buildAnnotation({ spans: [minor, c], answers: { legibility: "2" }, note: "mine" });
    const points = mergeOf({ base: null, newer, mine });
    expect(points.map(({ changedBy }) => changedBy)).toEqual([null, null, null, null, null, null]);
    expect(points.map((point) => sideAt(point, none))).toEqual([null, "newer", "mine", "newer", "mine", "mine"]);
  });

  it("offers no text longer than a note can be", () => {
    const half = "x".repeat(maxNoteLength / 2);
    const [newer, mine] = [buildAnnotation({ note: `${half}a` }), buildAnnotation({ note: `${half}b` })];
    expect(mergeOf({ base: null, newer, mine }).map(({ sides }) => sides)).toEqual([["newer", "mine"]]);
  });

  it("is the state where the other window has submitted, or opened again", () => {
    const draft = buildAnnotation({ note: "a" });
    const submitted = buildAnnotation({ state: "submitted", note: "a" });
    const mine = buildAnnotation({ note: "b" });
    expect(suggestionsOf({ base: draft, newer: submitted, mine })).toEqual([
      { changedBy: "mine", suggested: "mine", sides: 3 },
      { changedBy: "newer", suggested: "newer", sides: 2 },
    ]);
    expect(outcomeOf({ base: draft, newer: submitted, mine })).toEqual({ ...submitted, note: "b" });
    expect(outcomeOf({ base: submitted, newer: draft, mine: submitted })).toEqual(draft);
  });
});

describe("the outcome of a merge", () => {
  it("puts two versions of a mark beside each other, the own one under new ids", () => {
    const place = { part: 1, start: 0, end: 3 };
    const mine = { ...minor, links: [buildLink(place), buildLink(place)] };
    const base = buildAnnotation({ spans: [a, b] });
    const two = { base, newer: buildAnnotation({ spans: [major, b] }), mine: buildAnnotation({ spans: [mine, b] }) };
    const { spans } = outcomeOf(two, "both");
    expect(spans).toEqual([major, { ...mine, id: spans[1]?.id, links: spans[1]?.links }, b]);
    expect(spans[1]?.links.map(({ range }) => range)).toEqual(mine.links.map(({ range }) => range));
    const ids = [...spans, ...spans.flatMap(({ links }) => links), mine, ...mine.links].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3 + 2 + 2);
  });

  it("joins texts, and does not say twice what one of them says already", () => {
    expect(joinTexts("theirs", "mine")).toBe("theirs\n\nmine");
    expect(joinTexts("mine and theirs", "mine")).toBe("mine and theirs");
    expect(joinTexts("mine", "mine and theirs")).toBe("mine and theirs");
    const [newer, mine] = [buildAnnotation({ discussion: "Why?" }), buildAnnotation({ discussion: "How?" })];
    expect(outcomeOf({ newer, mine }, "both").discussion).toBe("Why?\n\nHow?");
  });

  it("puts marks that only mine has after what they follow there", () => {
    const two = { newer: buildAnnotation({ spans: [a, b] }), mine: buildAnnotation({ spans: [a, c] }) };
    expect(outcomeOf(two).spans).toEqual([a, c, b]);
  });

  it("is the newer when that is chosen everywhere, and mine when mine is, but for the order of what both have", () => {
    fc.assert(
      fc.property(arbitraryAnnotation, arbitraryAnnotation, (newer, mine) => {
        expect(outcomeOf({ newer, mine }, "newer")).toEqual(newer);
        expect(byId(outcomeOf({ newer, mine }, "mine"))).toEqual(byId(mine));
      }),
      { numRuns: 300 },
    );
  });

  it("is what one side made of it when the other has changed nothing", () => {
    const based = arbitraryAnnotation.chain((base) => fc.tuple(fc.constant(base), arbitraryFrom(base)));
    fc.assert(
      fc.property(based, ([base, changed]) => {
        expect(outcomeOf({ base, newer: changed, mine: base })).toEqual(changed);
        expect(byId(outcomeOf({ base, newer: base, mine: changed }))).toEqual(byId(changed));
      }),
      { numRuns: 300 },
    );
  });

  it("has every mark of either that nobody is known to have taken away", () => {
    fc.assert(
      fc.property(arbitraryAnnotation, arbitraryAnnotation, (newer, mine) => {
        const kept = new Set(outcomeOf({ newer, mine }).spans.map(({ id }) => id));
        for (const { id } of [...newer.spans, ...mine.spans]) expect(kept).toContain(id);
      }),
    );
  });
});
