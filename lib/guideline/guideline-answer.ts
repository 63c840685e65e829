import { z } from "zod";

const guidelineAnswerSchema = z.object({
  number: z.int().min(1),
  newest: z.int().min(1),
  text: z.string(),
});

/** What the workbench reads: a version of the guideline, and the number of the newest. */
export type GuidelineAnswer = Readonly<z.output<typeof guidelineAnswerSchema>>;

/** The version in an answer of the server; null when it is none. */
export function parseGuidelineAnswer(answer: unknown): GuidelineAnswer | null {
  return guidelineAnswerSchema.safeParse(answer).data ?? null;
}
