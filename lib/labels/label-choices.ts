import { z } from "zod";
import { relationSchema } from "@/lib/annotations/annotation";
import { schemeKeySchema } from "@/lib/scheme/scheme";

/** What offsets count: Unicode code points, as Python does, or UTF-16 code units, as JavaScript does. */
export const offsetUnitSchema = z.enum(["codePoints", "utf16"]);
export type OffsetUnit = z.infer<typeof offsetUnitSchema>;

/** What a rater can say of a mark beside its type and a note. */
export const markPropertySchema = z.enum(["loadBearing", "evidence", "severity", "confidence"]);
export type MarkProperty = z.infer<typeof markPropertySchema>;

/** What a column of a table can be, besides an answer to a question or a rater. */
export const columnRoleSchema = z.enum([
  "item",
  "model",
  "condition",
  "epoch",
  "rater",
  "raterKind",
  "raterVersion",
  "prompt",
  "promptHash",
  "question",
  "value",
  "note",
  "part",
  "start",
  "end",
  "unit",
  "quote",
  "type",
  "markId",
  "loadBearing",
  "evidence",
  "severity",
  "confidence",
  "relation",
  "linkPart",
  "linkStart",
  "linkEnd",
  "linkQuote",
  "ignore",
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const name = z.string().min(1).max(500);

/** What a column is: a role, the answers to one question, or the answers of one rater. */
export const columnUseSchema = z.union([
  columnRoleSchema,
  z.strictObject({ question: name }),
  z.strictObject({ rater: name }),
]);
export type ColumnUse = z.infer<typeof columnUseSchema>;

/** Null where a name is left out on purpose. */
const values = z.record(z.string(), schemeKeySchema.nullable()).default({});
const asNote = z.strictObject({ note: z.literal(true) });

export const questionTargetSchema = z.union([z.strictObject({ element: schemeKeySchema, values }), asNote]).nullable();
export type QuestionTarget = z.infer<typeof questionTargetSchema>;

export const propertyTargetSchema = z
  .union([z.strictObject({ property: markPropertySchema, values }), asNote])
  .nullable();
export type PropertyTarget = z.infer<typeof propertyTargetSchema>;

export const raterKindSchema = z.enum(["person", "machine"]);

/** Whose labels they are, where the records do not say it. A machine rater has a version. */
export const constantRaterSchema = z.strictObject({
  kind: raterKindSchema.optional(),
  name: z.string().min(1).max(200).optional(),
  version: z.string().min(1).max(200).optional(),
  /** SHA-256 of the prompt, in lower-case hexadecimal. */
  promptHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

const narrowing = z.strictObject({
  model: z.string().min(1).max(200).optional(),
  condition: z.string().min(1).max(200).optional(),
  epoch: z.int32().min(0).optional(),
});

/**
 * What whoever imports labels decides about them beside the data. Everything that is not said is proposed from the data;
 * what cannot be proposed has to be said before the import starts.
 */
export const labelChoicesSchema = z.strictObject({
  /** What columns are, by their names; of nested records, by their paths. */
  columns: z.record(z.string(), columnUseSchema).default({}),
  /** What offsets count, where no column says it. */
  unit: offsetUnitSchema.optional(),
  /** The part that offsets are of, where no column says it: its index, or `reasoning`, `answer`, `prompt`, … */
  part: name.optional(),
  /** The question that values answer, where no column says it. */
  question: name.optional(),
  rater: constantRaterSchema.default({}),
  /** Which of several transcripts with one external id is meant, where no column says it. */
  item: narrowing.default({}),
  /** What each type of mark in the files stands for: a span type of the scheme, or null to leave it out. */
  marks: z.record(z.string(), schemeKeySchema.nullable()).default({}),
  /** What each question in the files stands for, and each of its values. */
  questions: z.record(z.string(), questionTargetSchema).default({}),
  /** What each property of marks in the files stands for, and each of its values. */
  properties: z.record(z.string(), propertyTargetSchema).default({}),
  /** What each relation between places in the files stands for. */
  relations: z.record(z.string(), relationSchema.nullable()).default({}),
  /** Whether labels by the same rater that differ take the place of those that are there. */
  replace: z.boolean().default(false),
});
export type LabelChoices = z.output<typeof labelChoicesSchema>;

export const noChoices: LabelChoices = labelChoicesSchema.parse({});
