import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

const maxBytes = 1_000_000;

/**
 * What a request says, as JSON; a body that is empty says `{}`.
 *
 * @throws AppError `invalid` when it is not JSON, `tooLarge` above a megabyte; ZodError when it is not as the schema has it
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const text = await request.text();
  if (text.length > maxBytes) throw new AppError("tooLarge", "requestTooLarge");
  return schema.parse(text === "" ? {} : parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "notJson").because(cause);
  }
}
