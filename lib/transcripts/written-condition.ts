import { type MetadataCondition, metadataConditionSchema } from "@/lib/transcripts/metadata-condition";

/** What someone wrote in the fields of a condition. */
export type WrittenCondition = {
  readonly path: string;
  readonly op: MetadataCondition["op"];
  readonly value: string;
};

/** The condition that was written, or which field makes none of it. */
export function readCondition({
  path,
  op,
  value,
}: WrittenCondition): { readonly condition: MetadataCondition } | { readonly wrong: "path" | "value" } {
  const number = value.trim() === "" ? null : Number(value);
  const written = { path: path.trim(), op, ...(op === "has" ? {} : { value: op === "is" ? value : number }) };
  const { data, error } = metadataConditionSchema.safeParse(written);
  if (data) return { condition: data };
  return { wrong: error.issues.some((issue) => issue.path[0] === "path") ? "path" : "value" };
}
