import type { Relation, Span } from "@/lib/annotations/annotation";
import { placeOfMark } from "@/lib/spans/mark-order";
import type { Place } from "@/lib/spans/place";
import { firstUnit, moveReading } from "@/lib/spans/reading";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { type PartScope, partsWithin } from "@/lib/workbench/part";

type UsualLink = { readonly relation: Relation; readonly scope: PartScope };

/** What a mark of each type of the default scheme is linked to, by its definition, and how. */
const usualLinks: ReadonlyMap<string, UsualLink> = new Map([
  ["undisclosed_influence", { relation: "caused_by", scope: "prompt" }],
  ["denied_influence", { relation: "caused_by", scope: "prompt" }],
  ["post_hoc_rationalisation", { relation: "precedes_reasons_for", scope: "reasoning" }],
  ["conclusion_mismatch", { relation: "contradicts", scope: "action" }],
  ["undeclared_action", { relation: "omits", scope: "action" }],
  ["silent_correction", { relation: "corrects", scope: "reasoning" }],
  ["cue_acknowledged_and_used", { relation: "caused_by", scope: "prompt" }],
  ["cue_acknowledged_and_rejected", { relation: "contradicts", scope: "prompt" }],
  ["explicit_self_correction", { relation: "corrects", scope: "reasoning" }],
]);

/** The link that a mark of this type usually has: to an action that it contradicts, unless its definition says else. */
export function usualLink(type: string): UsualLink {
  return usualLinks.get(type) ?? { relation: "contradicts", scope: "action" };
}

/** Where the cursor goes first when a mark is to be linked within a scope; null when the scope has no text. */
function firstTarget(span: Span, scope: PartScope, context: WorkbenchContext): Place | null {
  const mark = placeOfMark(span);
  const order = partsWithin(context.parts, [scope]);
  if (scope === "action") return beginningOf(order.find((part) => part > mark.part) ?? order.at(-1), context);
  if (scope === "prompt" && context.cuePlace) return context.cuePlace;
  const before = scope === "reasoning" ? sentenceBefore(mark, context) : null;
  return before ?? beginningOf(order.findLast((part) => part < mark.part) ?? order[0], context);
}

function sentenceBefore(mark: Place, context: WorkbenchContext): Place | null {
  if (!partsWithin(context.parts, ["reasoning"]).includes(mark.part)) return null;
  const range = moveReading(textOf(context, mark.part), mark, { unit: "sentence", direction: "backward" });
  return range && { part: mark.part, ...range };
}

function beginningOf(part: number | undefined, context: WorkbenchContext): Place | null {
  const range = part === undefined ? null : firstUnit(textOf(context, part), "sentence");
  return range && part !== undefined ? { part, ...range } : null;
}

const scopesInTurn: readonly PartScope[] = ["action", "reasoning", "prompt"];

/** The first of the scopes that has a target: beginning with this one, or with the one after it. */
export function findTarget(
  span: Span,
  { scope, isNext }: { readonly scope: PartScope; readonly isNext: boolean },
  context: WorkbenchContext,
): { readonly scope: PartScope; readonly target: Place } | null {
  const from = scopesInTurn.indexOf(scope) + (isNext ? 1 : 0);
  for (const offset of scopesInTurn.keys()) {
    const candidate = scopesInTurn[(from + offset) % scopesInTurn.length] ?? scope;
    const target = firstTarget(span, candidate, context);
    if (target) return { scope: candidate, target };
  }
  return null;
}
