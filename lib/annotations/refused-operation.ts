import { z } from "zod";
import { operationSchema } from "@/lib/annotations/operation";
import { refusalCodes } from "@/lib/annotations/refusal";

/** A change was not made, and this is why: a code for programs, words for people. */
export const refusalSchema = z.strictObject({ code: z.enum(refusalCodes), words: z.string() });

/** An operation that could not be made, and why. */
export const refusedOperationSchema = z.strictObject({ operation: operationSchema, refusal: refusalSchema });
export type RefusedOperation = Readonly<z.infer<typeof refusedOperationSchema>>;
