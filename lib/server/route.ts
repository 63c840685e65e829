import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/errors";
import { findViewer } from "@/lib/server/auth/viewer";
import { failureOf, statusOf } from "@/lib/server/failure";
import { log } from "@/lib/server/log";
import type { Person } from "@/lib/viewer";

type Params = Readonly<Record<string, string>>;
type Context<P extends Params> = { readonly params: Promise<P> };
type Asked<P extends Params> = { readonly request: Request; readonly params: P; readonly requestId: string };

/**
 * The one door for HTTP: knows who asks, answers failures as problem details (RFC 9457), gives every answer a request id
 * and forbids caches to keep it.
 */
export function route<P extends Params>(
  handle: (viewer: Person, asked: Asked<P>) => Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return (request, context) =>
    answer(request, context, async (asked) => {
      const viewer = await findViewer();
      if (!viewer) throw new AppError("unauthenticated", "unauthenticated");
      return handle(viewer, asked);
    });
}

/** The same door for the few addresses that need no sign-in. */
export function publicRoute<P extends Params>(
  handle: (asked: Asked<P>) => Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return (request, context) => answer(request, context, handle);
}

async function answer<P extends Params>(
  request: Request,
  context: Context<P>,
  handle: (asked: Asked<P>) => Promise<Response>,
): Promise<Response> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const response = await run(requestId, async () => handle({ request, params: await context.params, requestId }));
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-request-id", requestId);
  const { pathname } = new URL(request.url);
  const durationMs = Math.round(performance.now() - startedAt);
  log.debug({ requestId, method: request.method, path: pathname, status: response.status, durationMs }, "answered");
  return response;
}

async function run(requestId: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (thrown) {
    const { code, message } = failureOf(thrown, requestId);
    const status = statusOf(code);
    return Response.json(
      { type: "about:blank", title: code, status, detail: message, instance: requestId },
      { status, headers: { "content-type": "application/problem+json" } },
    );
  }
}
