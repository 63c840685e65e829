"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useDesk } from "@/components/workbench/desk";
import type { Relation, Span } from "@/lib/annotations/annotation";
import type { SpanType } from "@/lib/scheme/scheme";
import type { Place } from "@/lib/spans/place";
import type { PartKind } from "@/lib/transcripts/transcript";
import { scopeOf } from "@/lib/workbench/part";

export type MarkWords = {
  /** What a place is to the rater: the cue, the answer, a tool call. */
  readonly placeOf: (place: Place) => string;
  /** What is said of a mark, in a line: its type, its weight, its links. */
  readonly summaryOf: (mark: Span, type: SpanType | null) => string;
  readonly relation: (relation: Relation) => string;
};

/** Words about marks and places, made once for all rows of a list. */
export function useMarkWords(): MarkWords {
  const text = useTranslations("annotate.marks");
  const { context } = useDesk();
  return useMemo(() => {
    const relation = (key: Relation) => text(`relation.${key}`);
    const placeOf = (place: Place) => {
      const at = context.parts[place.part];
      if (context.cuePlaces.some((cue) => isOverlapping(place, cue))) return text("place.cue");
      if (!at) return text("place.text");
      if (scopeOf(at) === "prompt") return text("place.prompt");
      return text(`place.${placeKeys[at.kind]}`);
    };
    const summaryOf = (mark: Span, type: SpanType | null) =>
      [
        type?.label ?? mark.type,
        mark.severity && text(`severity.${mark.severity}`),
        mark.loadBearing === "yes" && text("isLoadBearing"),
        mark.ranges.length > 1 && text("ranges", { count: mark.ranges.length }),
        ...mark.links.map((link) => `${relation(link.relation)} → ${placeOf(link.range)}`),
      ]
        .filter(Boolean)
        .join(" · ");
    return { placeOf, summaryOf, relation };
  }, [text, context]);
}

const placeKeys = {
  text: "answer",
  reasoning: "reasoning",
  redacted_reasoning: "reasoning",
  tool_call: "call",
  tool_result: "result",
} as const satisfies Record<PartKind, string>;

function isOverlapping(one: Place, other: Place): boolean {
  return one.part === other.part && one.start < other.end && one.end > other.start;
}
