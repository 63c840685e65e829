import { z } from "zod";
import type { Plan } from "@/lib/scores/planning";

/** The names of a plan's search parameters. */
export const planNames = ["transcripts", "raters", "agreement", "score"] as const;

/** The bounds of what may be asked for. */
export const planBounds = {
  transcripts: { least: 2, most: 1_000_000, step: 1 },
  raters: { least: 1, most: 50, step: 1 },
  agreement: { least: 0, most: 0.99, step: 0.01 },
  score: { least: 0.01, most: 0.99, step: 0.01 },
} as const satisfies Record<keyof Plan, { readonly least: number; readonly most: number; readonly step: number }>;

/** The plan of an address; what it does not say, or says out of bounds, is as it is in `start`. */
export function parsePlan(query: Readonly<Record<string, unknown>>, start: Plan): Plan {
  const read = (name: keyof Plan) => {
    const { least, most, step } = planBounds[name];
    const bounded = z.number().min(least).max(most);
    const schema = z
      .string()
      .min(1)
      .transform(Number)
      .pipe(step === 1 ? bounded.int() : bounded);
    const raw = query[name];
    return schema.safeParse(Array.isArray(raw) ? raw[0] : raw).data ?? start[name];
  };
  return {
    transcripts: read("transcripts"),
    raters: read("raters"),
    agreement: read("agreement"),
    score: read("score"),
  };
}

/** The search parameters of a plan, by their names. */
export function planSearch(plan: Plan): Readonly<Record<string, string>> {
  return Object.fromEntries(planNames.map((name) => [name, String(plan[name])]));
}
