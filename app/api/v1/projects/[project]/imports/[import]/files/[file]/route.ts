import { z } from "zod";
import { notFound } from "@/lib/errors";
import { receivePiece } from "@/lib/server/imports/receive-piece";
import { route } from "@/lib/server/route";

type Params = { readonly project: string; readonly import: string; readonly file: string };

const offsetSchema = z.object({ offset: z.coerce.number().int().min(0) });

/**
 * Takes a piece of a file: its bytes are the body, its place in the file is `offset`. The answer says how many bytes are
 * there; 409 when the piece did not begin there, and was not kept.
 */
export const PUT = route<Params>(async (viewer, { request, params }) => {
  const { offset } = offsetSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { receivedBytes, isNext } = await receivePiece(viewer, {
    project: params.project,
    id: params.import,
    file: ordinalOf(params.file),
    offset,
    body: bytesOf(request.body),
    length: lengthOf(request.headers),
  });
  return Response.json({ receivedBytes }, { status: isNext ? 200 : 409 });
});

function ordinalOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw notFound();
  return Number(text);
}

async function* bytesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
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
