/** What can be expected to go wrong, with the HTTP status each becomes (RFC 9457 problem details). */
export const statusOfError = {
  invalid: 400,
  unauthenticated: 401,
  notFound: 404,
  conflict: 409,
  gone: 410,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOfError;
export type ErrorValues = Readonly<Record<string, string | number>>;

/**
 * An expected failure with words for people: `key` names a text in the `errors` part of the message files, filled with
 * `values`. Everything that is not an AppError is a defect: it is logged once with an id, and people see the id.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly values: ErrorValues = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
  }

  /** This error, with the one that led to it. */
  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}

/** The answer to whatever is not there, or not the viewer's: the two must not be told apart. */
export const notFound = () => new AppError("notFound", "notFound");
