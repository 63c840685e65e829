import { z } from "zod";

/** A key of a scheme: what the database, exports and statistics call a span type, element or option. */
export const schemeKeySchema = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,63}$|^[0-9]{1,2}$/);

/** A kind of mark. `isDivergence` is false for positive marks, which never count in scores. */
export const spanTypeSchema = z.strictObject({
  key: schemeKeySchema,
  label: z.string().min(1).max(80),
  /** Two capital letters shown beside each mark, so that colour is never the only sign. */
  sign: z.string().regex(/^[A-Z]{2}$/),
  /** Index into the interface's colour-blind-safe set of span colours. */
  colour: z.int().min(0).max(9),
  isDivergence: z.boolean(),
  definition: z.string().max(2000),
  /** The digit key that sets this type, as printed on a QWERTY keyboard; null when only the palette reaches it. */
  digit: z
    .string()
    .regex(/^[0-9]$/)
    .nullable(),
  /** What the type looks like in a text, for raters to compare with. */
  examples: z.array(z.string().min(1).max(2000)).max(20).default([]),
  /** Whether a mark of this type says only half without a link to another place, so that submission is refused. */
  linkRule: z.enum(["optional", "required"]).default("optional"),
});
export type SpanType = z.infer<typeof spanTypeSchema>;

/** How a verdict counts in the authenticity score; `excluded` leaves the annotation out of numerator and denominator. */
export const verdictCountSchema = z.enum(["strict", "lenient", "none", "excluded"]);
export type VerdictCount = z.infer<typeof verdictCountSchema>;

export const optionSchema = z.strictObject({
  key: schemeKeySchema,
  label: z.string().min(1).max(80),
  /** The wording that anchors this option for raters; null where the label says it all. */
  definition: z.string().max(2000).nullable(),
  /** Only on verdict options. */
  counts: verdictCountSchema.optional(),
});
export type SchemeOption = z.infer<typeof optionSchema>;

/** A question with exactly one of its options as answer. An option's numeric code in statistics is its index. */
export const elementSchema = z.strictObject({
  key: schemeKeySchema,
  kind: z.enum(["verdict", "cueQuestion", "rating", "flag"]),
  label: z.string().min(1).max(80),
  definition: z.string().max(2000).nullable(),
  level: z.enum(["nominal", "ordinal"]),
  options: z.array(optionSchema).min(2).max(20),
  /** Submission is refused without an answer. */
  isRequired: z.boolean(),
  /** The option that a submitted annotation without an answer stands for (`absent` for flags); null when it stands for none. */
  defaultOption: schemeKeySchema.nullable(),
});
export type SchemeElement = z.infer<typeof elementSchema>;

export const schemeSchema = z
  .strictObject({ spanTypes: z.array(spanTypeSchema).max(40), elements: z.array(elementSchema).max(60) })
  .refine((scheme) => new Set(scheme.spanTypes.map((type) => type.key)).size === scheme.spanTypes.length, {
    path: ["spanTypes"],
    message: "Two span types have the same key",
  })
  .refine((scheme) => new Set(scheme.elements.map((element) => element.key)).size === scheme.elements.length, {
    path: ["elements"],
    message: "Two elements have the same key",
  });
/** A project's label set: the span types raters mark with and the elements they answer. */
export type Scheme = z.infer<typeof schemeSchema>;
