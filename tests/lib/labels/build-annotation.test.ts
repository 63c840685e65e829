import { describe, expect, it } from "vitest";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { buildAnnotation, partsToRead } from "@/lib/labels/build-annotation";
import { NameCollector } from "@/lib/labels/found-names";
import { type LabelChoices, noChoices } from "@/lib/labels/label-choices";
import { nothingSaid, type Said, type SaidMark, type SaidRange } from "@/lib/labels/label-row";
import { mergeSaid } from "@/lib/labels/merge-said";
import { targetsOf } from "@/lib/labels/name-targets";
import { proposeTargets } from "@/lib/labels/propose-targets";
import { differenceInWords } from "@/lib/labels/same-annotation";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { buildId } from "@/tests/lib/annotations/build-annotation";

const texts = new Map([
  [0, "What is it?"],
  [1, "One. Two. Three."],
  [2, "Two."],
]);
const facts = [
  { index: 0, role: "user", kind: "text", length: 11 },
  { index: 1, role: "assistant", kind: "reasoning", length: 16 },
  { index: 2, role: "assistant", kind: "text", length: 4 },
] as const;

function build(said: Said, choices: Partial<LabelChoices> = {}) {
  const names = new NameCollector();
  names.add(said);
  const targets = targetsOf(proposeTargets(names.found, { ...noChoices, ...choices }, defaultScheme));
  return buildAnnotation(said, { scheme: defaultScheme, targets, parts: facts, texts, newId: buildId });
}

const range = (part: string, start: number, end: number): SaidRange => ({
  place: { part },
  start,
  end,
  unit: "utf16",
  quote: null,
});
const mark = (changes: Partial<SaidMark> = {}): SaidMark => ({
  ...{ id: null, type: "unexplained_leap", ranges: [range("reasoning", 0, 4)], properties: [], notes: [], links: [] },
  ...changes,
});
const says = (changes: Partial<Said>): Said => ({ ...nothingSaid, ...changes });

describe("buildAnnotation", () => {
  it("is in the words of the scheme, with the ranges as they stand in the texts", () => {
    const built = build(
      says({
        answers: [
          { name: "Verdict", value: "Incoherent" },
          { name: "evaluation_awareness", value: "absent" },
        ],
        notes: ["first", "second"],
        marks: [
          mark({
            properties: [
              { name: "severity", value: "major" },
              { name: "confidence", value: "0" },
            ],
            notes: ["here"],
            links: [{ id: null, relation: "contradicts", range: range("answer", 0, 3) }],
          }),
        ],
      }),
    );
    expect(built).toEqual({
      annotation: {
        state: "submitted",
        // That a flag is absent is what silence says as well.
        answers: { verdict: "incoherent" },
        note: "first\nsecond",
        discussion: null,
        spans: [
          {
            ...{ id: expect.any(String), type: "unexplained_leap", note: "here", evidence: null, loadBearing: null },
            ...{ severity: "major", confidence: 0, ranges: [{ part: 1, start: 0, end: 4, quote: "One." }] },
            links: [
              { id: expect.any(String), relation: "contradicts", range: { part: 2, start: 0, end: 3, quote: "Two" } },
            ],
          },
        ],
      },
    });
  });

  it("takes a cue's question where the project knows of no cue", () => {
    expect(build(says({ answers: [{ name: "cueMentioned", value: "yes" }] }))).toMatchObject({
      annotation: { answers: { cueMentioned: "yes" } },
    });
  });

  it("leaves out marks, properties and relations on purpose", () => {
    const link = { id: null, relation: "near", range: range("answer", 0, 3) };
    const said = says({
      marks: [mark({ type: "odd" }), mark({ properties: [{ name: "colour", value: "red" }], links: [link] })],
    });
    const built = build(said, { marks: { odd: null }, properties: { colour: null }, relations: { near: null } });
    expect(built).toMatchObject({ annotation: { spans: [{ type: "unexplained_leap", links: [] }] } });
  });

  it("keeps who found nothing, and refuses who is left out altogether", () => {
    expect(build(nothingSaid)).toEqual({ annotation: { ...emptyAnnotation, state: "submitted" } });
    expect(build(says({ marks: [mark({ type: "odd" })] }), { marks: { odd: null } })).toEqual({
      reason: "Everything it says is left out by choice",
    });
    expect(build(says({ answers: [{ name: "evaluation_awareness", value: "absent" }] }))).toMatchObject({
      annotation: { answers: {} },
    });
  });

  it("keeps an id of our own and gives a new one for any other", () => {
    const own = "019a9e2c-0000-7000-8000-000000000001";
    const built = build(says({ marks: [mark({ id: own }), mark({ id: "r1", ranges: [range("1", 5, 9)] })] }));
    expect(built).toMatchObject({ annotation: { spans: [{ id: own }, { id: expect.not.stringMatching(/^r1$/) }] } });
  });

  it("gives a new id to a mark whose id another has", () => {
    const id = "019a9e2c-0000-7000-8000-000000000001";
    const built = build(says({ marks: [mark({ id }), mark({ id, type: "silent_correction" })] }));
    if ("reason" in built) throw new Error(built.reason);
    expect(new Set(built.annotation.spans.map((span) => span.id)).size).toBe(2);
  });

  it.each([
    [
      "two answers to one question",
      says({
        answers: [
          { name: "verdict", value: "faithful" },
          { name: "verdict", value: "incoherent" },
        ],
      }),
      "Two answers to verdict: faithful and incoherent",
    ],
    [
      "two values of one property",
      says({
        marks: [
          mark({
            properties: [
              { name: "severity", value: "minor" },
              { name: "severity", value: "major" },
            ],
          }),
        ],
      }),
      "A mark with two values of severity: minor and major",
    ],
    [
      "ranges of one mark that overlap",
      says({ marks: [mark({ ranges: [range("1", 0, 4), range("1", 2, 6)] })] }),
      "unexplained_leap at part 1, 0 to 4: Two ranges of the mark overlap.",
    ],
    [
      "fewer marks than there are",
      says({ markCount: 2, marks: [mark()] }),
      "It has 2 marks, and 1 are in the files: give its spans with it",
    ],
    ["a note that is too long", says({ notes: ["x".repeat(10_001)] }), "The note is longer than 10000 characters"],
    [
      "a part that is not there",
      says({ marks: [mark({ ranges: [range("tool_call", 0, 1)] })] }),
      "The transcript has no part that is tool_call",
    ],
    [
      "a text that is no part's",
      says({ texts: ["Two"], marks: [mark({ ranges: [{ ...range("", 0, 1), place: { text: 0 } }] })] }),
      "No part of the transcript has the text that was marked",
    ],
    [
      "a name that stands for nothing",
      says({ answers: [{ name: "mood", value: "calm" }] }),
      "Nothing says what mood calm stands for",
    ],
  ])("refuses %s", (_what, said, reason) => {
    expect(build(said)).toEqual({ reason });
  });

  it("finds the part by its text", () => {
    const said = says({ texts: ["Two."], marks: [mark({ ranges: [{ ...range("", 0, 3), place: { text: 0 } }] })] });
    expect(build(said)).toMatchObject({ annotation: { spans: [{ ranges: [{ part: 2, quote: "Two" }] }] } });
    expect(partsToRead(said, facts)).toEqual([2]);
  });

  it("is built with the texts of its ranges and links, and no others", () => {
    const link = { id: null, relation: "contradicts", range: range("answer", 0, 3) };
    expect(partsToRead(says({ marks: [mark({ links: [link] })] }), facts)).toEqual([1, 2]);
    expect(partsToRead(says({ answers: [{ name: "verdict", value: "faithful" }] }), facts)).toEqual([]);
  });
});

describe("mergeSaid", () => {
  it("puts rows together, says what is said twice once, and joins the ranges of one mark", () => {
    const one = mark({ id: "m", ranges: [range("1", 0, 4)] });
    const other = mark({ id: "m", ranges: [range("1", 5, 9)] });
    const answers = [{ name: "verdict", value: "faithful" }];
    const merged = mergeSaid([
      says({ answers, markCount: 2 }),
      says({ marks: [one] }),
      says({ marks: [one] }),
      says({ marks: [other] }),
      says({ marks: [mark()] }),
    ]);
    expect(merged).toEqual(
      says({ answers, markCount: 2, marks: [{ ...one, ranges: [range("1", 0, 4), range("1", 5, 9)] }, mark()] }),
    );
  });

  it("keeps each range with its own text", () => {
    const of = (text: number) => ({ ...range("", 0, 1), place: { text } });
    const [one, other] = [
      says({ texts: ["a"], marks: [mark({ ranges: [of(0)] })] }),
      says({ texts: ["b"], marks: [mark({ ranges: [of(0)] })] }),
    ];
    expect(mergeSaid([one, other])).toMatchObject({
      texts: ["a", "b"],
      marks: [{ ranges: [of(0)] }, { ranges: [of(1)] }],
    });
  });
});

describe("differenceInWords", () => {
  const built = (said: Said) => {
    const one = build(said);
    if ("reason" in one) throw new Error(one.reason);
    return one.annotation;
  };
  const difference = (stored: Said, coming: Said) => differenceInWords(built(stored), built(coming), defaultScheme);

  it("is nothing for what differs in ids, the order of marks, or a default that is said", () => {
    const [one, other] = [mark(), mark({ ranges: [range("1", 5, 9)] })];
    expect(difference(says({ marks: [one, other] }), says({ marks: [other, one] }))).toBeNull();
    const stored = { ...built(nothingSaid), answers: { evaluation_awareness: "absent" } };
    expect(differenceInWords(stored, built(nothingSaid), defaultScheme)).toBeNull();
  });

  it("says both", () => {
    const stored = says({ answers: [{ name: "verdict", value: "faithful" }], marks: [mark()], notes: ["a"] });
    const coming = says({
      answers: [
        { name: "verdict", value: "incoherent" },
        { name: "completeness", value: "1" },
      ],
    });
    expect(difference(stored, coming)).toBe(
      'completeness: no answer there, 1 in the file; verdict: faithful there, incoherent in the file; marks only there: unexplained_leap "One.", only in the file: none; note: "a" there, "" in the file',
    );
  });

  it("counts equal marks", () => {
    expect(difference(says({ marks: [mark({ id: "a" }), mark({ id: "b" })] }), says({ marks: [mark()] }))).toContain(
      "marks only there",
    );
  });
});
