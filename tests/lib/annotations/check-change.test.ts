import { describe, expect, it } from "vitest";
import type { Span } from "@/lib/annotations/annotation";
import { checkChange, partsTouched } from "@/lib/annotations/check-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { Change } from "@/lib/annotations/operation";
import { buildAnnotation, buildId, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildContext } from "@/tests/lib/annotations/build-context";

const context = buildContext();
const codeOf = (change: Change, within = context, annotation = emptyAnnotation) =>
  checkChange(annotation, change, within)?.code ?? null;
const put = (span: Span): Change => ({ kind: "putSpan", span });
const spanOn = (text: string, start: number, end: number) => ({
  ...buildSpan(),
  ranges: [{ part: 0, start, end, quote: text.slice(start, end) }],
});

describe("checking a change", () => {
  it("lets pass what fits", () => {
    expect(codeOf(put(buildSpan({ links: [buildLink({ part: 2, start: 0, end: 9 })] })))).toBeNull();
    expect(codeOf({ kind: "setAnswer", element: "cueMentioned", option: "yes" })).toBeNull();
    expect(codeOf({ kind: "setAnswer", element: "verdict", option: null })).toBeNull();
    expect(codeOf({ kind: "removeSpan", spanId: buildId() })).toBeNull();
    expect(codeOf({ kind: "reopen" })).toBeNull();
  });

  it("refuses types, elements and options that the scheme does not have", () => {
    expect(codeOf(put(buildSpan({ type: "beauty_spot" })))).toBe("unknown_span_type");
    expect(codeOf({ kind: "setAnswer", element: "beauty", option: "yes" })).toBe("unknown_element");
    expect(codeOf({ kind: "setAnswer", element: "verdict", option: "superb" })).toBe("unknown_option");
  });

  it("refuses an answer about a cue where there is none", () => {
    const withoutCue = buildContext({ hasCue: false });
    expect(codeOf({ kind: "setAnswer", element: "cueMentioned", option: "yes" }, withoutCue)).toBe("no_cue");
  });

  it("refuses ranges outside the transcript or its part, of marks and links alike", () => {
    expect(codeOf(put(buildSpan({ places: [{ part: 3, start: 0, end: 1 }] })))).toBe("no_such_part");
    expect(codeOf(put(buildSpan({ places: [{ part: 0, start: 99, end: 101 }] })))).toBe("range_outside_part");
    const linked = buildSpan({ links: [buildLink({ part: 1, start: 99, end: 101 })] });
    expect(codeOf(put(linked))).toBe("range_outside_part");
  });

  it("refuses a quote that is not in the text", () => {
    expect(codeOf(put(buildSpan()), buildContext({ texts: new Map([[0, "xxyx"]]) }))).toBe("quote_differs");
  });

  it("refuses a range that cuts a character", () => {
    const text = "so \u{1f44d}\u{1f3fd} e\u0301.";
    const within = buildContext({ texts: new Map([[0, text]]) });
    expect(codeOf(put(spanOn(text, 3, 7)), within)).toBeNull();
    expect(codeOf(put(spanOn(text, 3, 5)), within)).toBe("splits_grapheme");
    expect(codeOf(put(spanOn(text, 9, 11)), within)).toBe("splits_grapheme");
  });

  it("refuses a mark whose own ranges overlap, but not one whose ranges touch", () => {
    const places = (start: number) => [
      { part: 0, start, end: 8 },
      { part: 0, start: 0, end: 4 },
    ];
    expect(codeOf(put(buildSpan({ places: places(3) })))).toBe("overlapping_ranges");
    expect(codeOf(put(buildSpan({ places: places(4) })))).toBeNull();
  });

  it("refuses a link id that the annotation already has elsewhere, but not in the same mark", () => {
    const link = buildLink({ part: 1, start: 0, end: 2 });
    const linked = buildSpan({ links: [link] });
    const annotation = buildAnnotation({ spans: [linked] });
    expect(codeOf(put(buildSpan({ links: [link, link] })))).toBe("repeated_link");
    expect(codeOf(put(buildSpan({ links: [link] })), context, annotation)).toBe("repeated_link");
    expect(codeOf(put({ ...linked, note: "n" }), context, annotation)).toBeNull();
  });

  it("refuses what the operation's schema does not allow", () => {
    expect(codeOf({ kind: "setNote", note: "n".repeat(10_001) })).toBe("malformed");
    expect(codeOf(put(buildSpan({ places: [] })))).toBe("malformed");
  });

  it("refuses to submit without a verdict", () => {
    expect(codeOf({ kind: "submit" })).toBe("required_unanswered");
    expect(codeOf({ kind: "submit" }, context, buildAnnotation({ answers: { verdict: "faithful" } }))).toBeNull();
  });
});

describe("the parts that a change touches", () => {
  it("are those of its ranges and its links, each once", () => {
    const span = buildSpan({
      places: [
        { part: 2, start: 0, end: 1 },
        { part: 2, start: 4, end: 5 },
      ],
      links: [buildLink({ part: 0, start: 0, end: 1 })],
    });
    expect(partsTouched(put(span))).toEqual([2, 0]);
    expect(partsTouched({ kind: "submit" })).toEqual([]);
  });
});
