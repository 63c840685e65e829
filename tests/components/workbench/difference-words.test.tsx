import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { useDifferenceWords } from "@/components/workbench/use-difference-words";
import type { Annotation, Span } from "@/lib/annotations/annotation";
import { type Difference, differencesOf } from "@/lib/annotations/difference";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { buildAnnotation, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";

function Words({ annotation, difference }: { readonly annotation: Annotation; readonly difference: Difference }) {
  const { whatOf, saidIn } = useDifferenceWords();
  return `${whatOf(difference)} | ${saidIn(annotation, difference)}`;
}

/** What is shown of two versions at their first difference. */
function wordsOf(newer: Annotation, mine: Annotation): string[] {
  const [difference] = differencesOf(newer, mine);
  if (!difference) throw new Error("They do not differ");
  return [newer, mine].map((annotation) => {
    const { desk } = buildDesk();
    const { element } = mount(
      <DeskProvider value={desk}>
        <Words {...{ annotation, difference }} />
      </DeskProvider>,
    );
    return element.textContent ?? "";
  });
}

const place = { part: 2, start: 0, end: 7 };
const mark = buildSpan({ loadBearing: "yes", links: [buildLink(place, "We need the heating value.")] });

describe("the words for a difference", () => {
  it("name what it is and say what each version has", () => {
    const [newer, mine] = wordsOf(buildAnnotation({ answers: { verdict: "faithful" } }), buildAnnotation());
    expect(newer).toBe("Verdict | Faithful");
    expect(mine).toBe("Verdict | no answer");
    expect(wordsOf(buildAnnotation({ note: "So." }), buildAnnotation())).toEqual(["Note | So.", "Note | not there"]);
  });

  const other: readonly Partial<Span>[] = [
    { type: "denied_influence" },
    { loadBearing: "no" },
    { loadBearing: null },
    { evidence: "tool_log" },
    { severity: "minor" },
    { confidence: 0 },
    { note: "see the table" },
    { links: [] },
    { links: [buildLink({ ...place, end: 3 }, "We need the heating value.")] },
    { ranges: [...mark.ranges, { part: 2, start: 30, end: 31, quote: "x" }] },
    { ranges: [{ part: 0, start: 0, end: 401, quote: `${"x".repeat(400)}y` }] },
  ];

  it.each(other)("tell two versions of a mark apart that differ in one thing: %j", (changed) => {
    const long = { ...mark, ranges: [{ part: 0, start: 0, end: 400, quote: "x".repeat(400) }] };
    const before = changed.ranges?.length === 1 ? long : mark;
    const [newer, mine] = wordsOf(
      buildAnnotation({ spans: [before] }),
      buildAnnotation({ spans: [{ ...before, ...changed }] }),
    );
    expect(newer).not.toBe(mine);
  });
});
