import "server-only";
import { db } from "@/lib/server/data/client";

/** Whether the database answers. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    // Whatever the cause, the answer to "is it up" is no; the caller reports that.
    return false;
  }
}
