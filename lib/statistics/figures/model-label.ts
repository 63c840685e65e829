import type { FigureContext } from "@/lib/statistics/report-figure";

type LabelledModel = { readonly id: string; readonly isTooFew: boolean };

/** A model's name, with a word where it has too few transcripts. */
export function modelLabel({ id, isTooFew }: LabelledModel, context: Pick<FigureContext, "names" | "words">): string {
  const model = context.names.models.get(id) ?? id;
  return isTooFew ? context.words("scores.nameTooFew", { model }) : model;
}
