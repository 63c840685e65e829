import { AppError } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { importEvents } from "@/lib/server/imports/import-events";
import { receiveUpload } from "@/lib/server/imports/upload";
import { log } from "@/lib/server/log";
import { route } from "@/lib/server/route";
import type { ImportEvent } from "@/lib/transcripts/import-events";
import { readUploadHeaders } from "@/lib/transcripts/upload-request";

export const dynamic = "force-dynamic";

type Params = { readonly project: string };

/**
 * Imports the file in the body. Its name, and what the data do not say, are in headers (`toUploadHeaders`); the answer is
 * a line of JSON for each `ImportEvent`. A file that is not recognised, or too large, is a problem with its status
 * instead. When the connection is cut the import stops; what it stored is counted, and sending the file again goes on.
 */
export const POST = route<Params>(async (viewer, { request, params: { project }, requestId }) => {
  // Before anything is received: nobody fills the disc of a project that is not theirs.
  await requireProjectId(viewer, project, { permission: "research" });
  const { fileName, ...given } = readUploadHeaders(request.headers);
  if (request.body === null) throw new AppError("invalid", "importEmpty", { file: fileName });
  const length = lengthOf(request.headers);
  const { file, remove } = await receiveUpload({ name: fileName, body: bytesOf(request.body), length });
  const events = importEvents(viewer, { project, files: [file], given, requestId, signal: request.signal });
  try {
    const first = await events.next();
    const text = linesOf(first, events, remove);
    const onError = (error: unknown) => log.error({ err: error, requestId }, "import answer broken off");
    return new Response(byteStream(text, onError), { headers: { "content-type": "application/x-ndjson" } });
  } catch (error) {
    await remove();
    throw error;
  }
});

async function* linesOf(
  first: IteratorResult<ImportEvent>,
  rest: AsyncGenerator<ImportEvent>,
  onEnd: () => Promise<void>,
): AsyncGenerator<string> {
  try {
    if (first.done) return;
    yield `${JSON.stringify(first.value)}\n`;
    for await (const event of rest) yield `${JSON.stringify(event)}\n`;
  } finally {
    await rest.return(undefined);
    await onEnd();
  }
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

function lengthOf(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}
