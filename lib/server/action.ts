import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Result } from "@/lib/result";
import { requireViewer } from "@/lib/server/auth/viewer";
import { failureOf } from "@/lib/server/failure";
import type { Person } from "@/lib/viewer";

/**
 * The one door for writes from the browser: knows who asks, parses what they sent, runs, and turns what went wrong into
 * words. Permission is the callee's, in its query.
 */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<Value>,
): (input: z.input<Schema>) => Promise<Result<Value>> {
  return async (input) => {
    const requestId = randomUUID();
    try {
      const viewer = await requireViewer();
      return { ok: true, value: await run(viewer, schema.parse(input)) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      return { ok: false, failure: failureOf(thrown, requestId) };
    }
  };
}
