import type { Span } from "@/lib/annotations/annotation";
import { findSpanType } from "@/lib/scheme/elements";
import type { Place } from "@/lib/spans/place";
import type { Part } from "@/lib/transcripts/part";
import type { Turn } from "@/lib/transcripts/turns";
import type { WorkbenchContext } from "@/lib/workbench/context";

export type OutlineTurn = {
  /** From 1. */
  readonly number: number;
  /** Indices of its parts, in order. */
  readonly parts: readonly number[];
  /** UTF-16 code units of its parts together, at least 1. */
  readonly length: number;
  /** How many marks have a range in it. */
  readonly marks: number;
  /** Where those ranges begin, in whole percent of its length, each place and colour once. */
  readonly lines: readonly { readonly at: number; readonly colour: number }[];
};

/** The turns of a transcript as its outline shows them. */
export function outlineOf(
  turns: readonly Turn[],
  spans: readonly Span[],
  { scheme }: Pick<WorkbenchContext, "scheme">,
): OutlineTurn[] {
  return turns.map((turn) => {
    const parts = partsOfTurn(turn);
    const length = Math.max(1, sumOf(parts));
    const offsetOf = new Map(parts.map((part, index) => [part.index, sumOf(parts.slice(0, index))]));
    const here = spans.filter(({ ranges }) => ranges.some(({ part }) => offsetOf.has(part)));
    const lines = here.flatMap(({ type, ranges }) =>
      ranges.flatMap(({ part, start }) => {
        const offset = offsetOf.get(part);
        const colour = findSpanType(scheme, type)?.colour ?? 9;
        return offset === undefined ? [] : [{ at: Math.round((100 * (offset + start)) / length), colour }];
      }),
    );
    const unique = new Map(lines.map((line) => [`${line.at} ${line.colour}`, line]));
    return {
      number: turn.number,
      parts: parts.map(({ index }) => index),
      length,
      marks: here.length,
      lines: [...unique.values()],
    };
  });
}

/** Where hits of a search begin in a turn: how many, and at which whole percents of its length, each once. */
export type OutlineHits = { readonly count: number; readonly at: readonly number[] };

/** The hits of a search by the number of the turn that they are in. */
export function outlineHits(turns: readonly Turn[], hits: readonly Place[]): ReadonlyMap<number, OutlineHits> {
  const placeOf = new Map(
    turns.flatMap((turn) => {
      const parts = partsOfTurn(turn);
      const length = Math.max(1, sumOf(parts));
      return parts.map(({ index }, at) => [index, { turn: turn.number, length, before: sumOf(parts.slice(0, at)) }]);
    }),
  );
  const found = new Map<number, { count: number; at: Set<number> }>();
  for (const { part, start } of hits) {
    const place = placeOf.get(part);
    if (!place) continue;
    const inTurn = found.get(place.turn) ?? { count: 0, at: new Set<number>() };
    inTurn.count += 1;
    inTurn.at.add(Math.round((100 * (place.before + start)) / place.length));
    found.set(place.turn, inTurn);
  }
  return new Map([...found].map(([turn, { count, at }]) => [turn, { count, at: [...at] }]));
}

/** The parts of a turn in the order in which they are read. */
export function partsOfTurn({ reasoning, actions, followUps }: Turn): Part[] {
  const acted = actions.flatMap((action) =>
    action.kind === "call" ? [action.part, ...action.results] : [action.part],
  );
  return [...reasoning, ...acted, ...followUps];
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * The index of the first part with text of the turn with this number; of the last turn when there are not so many.
 *
 * @param number From 1.
 * @returns null for what is no such number, and without turns.
 */
export function turnNumbered(turns: readonly Turn[], number: number): number | null {
  if (!Number.isInteger(number) || number < 1) return null;
  const turn = turns[number - 1] ?? turns.at(-1);
  const parts = turn ? partsOfTurn(turn) : [];
  return (parts.find(({ text }) => /\S/.test(text)) ?? parts[0])?.index ?? null;
}
