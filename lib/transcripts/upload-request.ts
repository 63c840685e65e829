import { z } from "zod";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";

/** A name without control characters, as reports and rules on file names use it. */
const fileNameSchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}+$/u, "A file name has no control characters");

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is for whoever wrote it; that it is not JSON is enough to say.
    context.addIssue({ code: "custom", message: "Not JSON" });
    return z.NEVER;
  }
});

/** What an upload says beside the file. */
const uploadRequestSchema = z.strictObject({
  fileName: fileNameSchema,
  mapping: json.pipe(mappingSchema).optional(),
  model: z.string().min(1).max(200).optional(),
  condition: z.string().min(1).max(200).optional(),
});
export type UploadRequest = z.output<typeof uploadRequestSchema>;

/** The headers of an upload, whose body is the file. Values are written with `encodeURIComponent`. */
const headers = {
  fileName: "plumbline-file-name",
  mapping: "plumbline-mapping",
  model: "plumbline-model",
  condition: "plumbline-condition",
} as const satisfies Record<keyof UploadRequest, string>;

/**
 * The headers for an upload. When several files are sent one after the other they need a mapping made for all of them
 * (`planImport` over `sampleFile` of each), since a proposal sees only the files it is made from.
 */
export function toUploadHeaders(request: z.input<typeof uploadRequestSchema>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([field, header]) => {
      const value = Object.entries(request).find(([key]) => key === field)?.[1];
      return value === undefined ? [] : [[header, encodeURIComponent(value)]];
    }),
  );
}

/** Reads the headers of an upload. @throws ZodError when one is missing or cannot be used */
export function readUploadHeaders(given: { readonly get: (name: string) => string | null }): UploadRequest {
  const found = Object.entries(headers).flatMap(([field, header]) => {
    const value = given.get(header);
    return value === null ? [] : [[field, decode(value)] as const];
  });
  return uploadRequestSchema.parse(Object.fromEntries(found));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A lone per cent sign: whoever sent it did not encode, and meant it as it stands.
    return value;
  }
}
