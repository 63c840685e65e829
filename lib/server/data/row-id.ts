import "server-only";
import { z } from "zod";

const schema = z.uuid();

/** Whether a text from an address can be a row's id; PostgreSQL refuses to compare anything else with one. */
export function isRowId(text: string): boolean {
  return schema.safeParse(text).success;
}
