import "server-only";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { failureOf } from "@/lib/server/failure";
import { log } from "@/lib/server/log";

type Failure = { readonly type: "failure"; readonly message: string };

/**
 * Events as a streamed answer, a line of JSON each. What fails before the first event is thrown, and so gets its own
 * status; what fails later is the last event. When the reader leaves, the events are ended where they stand.
 */
export async function eventLines<Event>(
  events: AsyncGenerator<Event>,
  { requestId }: { readonly requestId: string },
): Promise<Response> {
  const first = await events.next();
  const onError = (error: unknown) => log.error({ err: error, requestId }, "answer broken off");
  return new Response(byteStream(linesOf(first, events, requestId), onError), {
    headers: { "content-type": "application/x-ndjson" },
  });
}

async function* linesOf<Event>(
  first: IteratorResult<Event>,
  rest: AsyncGenerator<Event>,
  requestId: string,
): AsyncGenerator<string> {
  try {
    if (first.done) return;
    yield lineOf(first.value);
    for await (const event of rest) yield lineOf(event);
  } catch (thrown) {
    const failure: Failure = { type: "failure", message: failureOf(thrown, requestId).message };
    yield lineOf(failure);
  } finally {
    await rest.return(undefined);
  }
}

const lineOf = (event: unknown) => `${JSON.stringify(event)}\n`;
