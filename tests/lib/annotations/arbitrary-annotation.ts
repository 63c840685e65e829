import fc from "fast-check";
import type { Annotation } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { replay } from "@/lib/annotations/replay";
import { arbitraryChange } from "@/tests/lib/annotations/arbitrary-change";
import { buildId } from "@/tests/lib/annotations/build-annotation";

/** What some changes lead to from an annotation; those that it does not allow change nothing. */
export function arbitraryFrom(annotation: Annotation): fc.Arbitrary<Annotation> {
  return fc.array(arbitraryChange, { maxLength: 25 }).map(
    (changes) =>
      replay(
        annotation,
        changes.map((change) => ({ id: buildId(), change })),
      ).annotation,
  );
}

/** An annotation with few marks, so that two of them share some, say otherwise of some, and order them differently. */
export const arbitraryAnnotation: fc.Arbitrary<Annotation> = arbitraryFrom(emptyAnnotation);
