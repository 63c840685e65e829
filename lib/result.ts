import type { ErrorCode } from "@/lib/errors";

/** What a person is told of a failed action. `requestId` is set when the failure was unexpected and logged under it. */
export type Failure = {
  readonly code: ErrorCode | "unexpected";
  readonly message: string;
  readonly requestId: string | null;
};

/** The answer of every action: its value, or what went wrong in words. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
