import type { Instrumentation } from "next";

/** What was imported before, or by others while no server ran, is indexed for search. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepIndexed } = await import("@/lib/server/search/indexing");
  keepIndexed();
}

/** Logs what a page or action threw under the digest that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/server/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ err: error, requestId: digest, path: request.path, route: context.routePath }, "page failed");
};
