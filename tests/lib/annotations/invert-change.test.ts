import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "@/lib/annotations/apply-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { invertChange } from "@/lib/annotations/invert-change";
import { replay } from "@/lib/annotations/replay";
import { arbitraryChange } from "@/tests/lib/annotations/arbitrary-change";
import { buildAnnotation, buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";

describe("the inverse of a change", () => {
  it("puts a removed mark back where it stood", () => {
    const [one, two, three] = [buildSpan(), buildSpan(), buildSpan()];
    const annotation = buildAnnotation({ spans: [one, two, three] });
    expect(invertChange(annotation, { kind: "removeSpan", spanId: two.id })).toEqual({
      kind: "putSpan",
      span: two,
      at: 1,
    });
  });

  it("is nothing for the removal of a mark that is not there", () => {
    expect(invertChange(emptyAnnotation, { kind: "removeSpan", spanId: buildId() })).toBeNull();
  });

  it("brings back exactly the annotation before", () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange), arbitraryChange, (earlier, change) => {
        const operations = earlier.map((made) => ({ id: buildId(), change: made }));
        const before = replay(emptyAnnotation, operations).annotation;
        const outcome = applyChange(before, change);
        const inverse = invertChange(before, change);
        fc.pre(outcome.isApplied && inverse !== null);
        if (!outcome.isApplied || !inverse) return;
        const undone = applyChange(outcome.annotation, inverse);
        expect(undone.isApplied && undone.annotation).toEqual(before);
      }),
    );
  });
});
