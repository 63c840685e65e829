import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";
import type { Scheme } from "@/lib/scheme/scheme";
import { savableSchemeSchema } from "@/lib/scheme/scheme-problems";

/** A version of a project's scheme as lists name it. */
export type SchemeVersionEntry = {
  readonly number: number;
  /** Why it was made; empty where nobody said. */
  readonly note: string;
  /** Who made it; null when they are gone or it was made on the server. */
  readonly author: string | null;
  readonly createdAt: Date;
  /** Annotations made with it, drafts among them; null for those who may not know. */
  readonly annotations: number | null;
};

/** A version with what it says. */
export type SchemeVersion = { readonly number: number; readonly scheme: Scheme };

/** The number of a version as an address gives it. */
export const versionNumberSchema = z.coerce.number().int().min(1).max(1_000_000);

/** Which version a page shows, and which one beside it; what is no number is as if it were not said. */
export const versionQuerySchema = z.object({
  version: versionNumberSchema.optional().catch(undefined),
  against: versionNumberSchema.optional().catch(undefined),
});

export const saveSchemeSchema = z.strictObject({
  project: slugSchema,
  /** The version that was changed; refused when there is a later one. */
  base: z.int().min(1),
  scheme: savableSchemeSchema,
  note: z.string().trim().min(1).max(2000),
});
export type SaveScheme = z.output<typeof saveSchemeSchema>;
