import type { Instrumentation } from "next";

/** Logs what a page or action threw under the digest that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/server/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ err: error, requestId: digest, path: request.path, route: context.routePath }, "page failed");
};
