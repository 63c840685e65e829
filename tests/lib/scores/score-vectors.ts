import { readFileSync } from "node:fs";
import { z } from "zod";

const caseSchema = z.looseObject({ id: z.string(), kind: z.string() });

/** The cases of one kind of the reference vectors of scores, of which there is at least one. */
export function readScoreVectors<Vector>(kind: string, schema: z.ZodType<Vector>): readonly Vector[] {
  const text = readFileSync(new URL("../../fixtures/vectors/scores.json", import.meta.url), "utf8");
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(text));
  return z
    .array(schema)
    .nonempty()
    .parse(cases.filter((vector) => vector.kind === kind));
}
