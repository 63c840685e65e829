import "server-only";
import { ZodError, z } from "zod";
import { AppError, type ErrorCode, statusOfError } from "@/lib/errors";
import type { Failure } from "@/lib/result";
import { log } from "@/lib/server/log";
import { wordsOf } from "@/lib/server/messages";

/** The one table from anything thrown to what a person is told. What nobody expected is logged here, once, with its id. */
export function failureOf(thrown: unknown, requestId: string): Failure {
  const error = thrown instanceof ZodError ? invalidInput(thrown) : thrown;
  if (error instanceof AppError) return { code: error.code, message: wordsOf(error), requestId: null };
  log.error({ err: error, requestId }, "unexpected error");
  return {
    code: "unexpected",
    message: wordsOf(new AppError("unavailable", "unexpected", { requestId })),
    requestId,
  };
}

/** The HTTP status of a failure. */
export function statusOf(code: ErrorCode | "unexpected"): number {
  return code === "unexpected" ? 500 : statusOfError[code];
}

function invalidInput(error: ZodError): AppError {
  const [issue] = error.issues;
  const place = issue ? z.core.toDotPath(issue.path) : "";
  return new AppError("invalid", "invalidInput", {
    place: place || "input",
    reason: issue?.message ?? "not as expected",
  });
}
