import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/errors";
import { type PairTemplate, parsePairTemplate } from "@/lib/pairs/pair-template";
import { db } from "@/lib/server/data/client";
import { firstOfChoice } from "@/lib/server/data/transcript-changes-choice";
import type { ChangeRequest, TranscriptChange } from "@/lib/transcripts/transcript-change";

/** What each transcript is to have: the same value, as text, or one made from its own. */
export type PlannedValue =
  | { readonly kind: "same"; readonly value: string | null }
  | { readonly kind: "rule"; readonly template: PairTemplate };

/** A pair made by hand has two transcripts, rarely a few more. */
const maxByHand = 20;

/**
 * What a change comes to.
 * @throws AppError `invalid` when its rule is none, or those chosen would not make a pair
 */
export async function planChange(projectId: string, { choice, change }: ChangeRequest): Promise<PlannedValue> {
  if (change.kind === "pairRule") return { kind: "rule", template: requireTemplate(change.template) };
  if (change.kind !== "pair") return { kind: "same", value: givenValue(change) };
  await requirePair(projectId, await firstOfChoice({ projectId, choice, take: maxByHand + 1 }));
  return { kind: "same", value: `by hand ${randomUUID().slice(0, 8)}` };
}

/** @throws AppError `invalid` when a text is no template */
export function requireTemplate(text: string): PairTemplate {
  const template = parsePairTemplate(text);
  if (template === null) throw new AppError("invalid", "pairTemplate");
  return template;
}

function givenValue(change: Exclude<TranscriptChange, { readonly kind: "pair" | "pairRule" }>): string | null {
  if (change.kind === "archive") return change.value ? new Date().toISOString() : null;
  return change.kind === "priority" ? String(change.value) : change.value;
}

async function requirePair(projectId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > maxByHand) throw new AppError("invalid", "pairTooMany", { count: maxByHand });
  const rows = await db().transcript.findMany({
    where: { projectId, id: { in: [...ids] } },
    select: { modelId: true, epoch: true, condition: true, archivedAt: true },
  });
  if (rows.length < 2) throw new AppError("invalid", "pairTooFew");
  if (rows.some(({ archivedAt }) => archivedAt !== null)) throw new AppError("invalid", "pairArchived");
  const subjects = new Set(rows.map(({ modelId, epoch }) => `${modelId} ${epoch}`));
  if (subjects.size > 1) throw new AppError("invalid", "pairModelsDiffer");
  const conditions = new Set(rows.map(({ condition }) => condition));
  if (conditions.size < rows.length) throw new AppError("invalid", "pairConditionsSame");
}
