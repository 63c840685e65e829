import { type OperationBatch, operationBatchSchema } from "@/lib/annotations/operation";
import { AppError } from "@/lib/errors";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import { route } from "@/lib/server/route";

type Place = { readonly project: string; readonly task: string };

/** A batch of 500 marks with long quotes and notes stays far below. */
const maxBatchBytes = 16 * 1024 * 1024;

/** The journal's door. Also reached by `sendBeacon` and `keepalive` requests of a page that is going away. */
export const POST = route<Place>(async (viewer, { request, params }) => {
  const answer = await applyOperations(viewer, params, await readBatch(request));
  return Response.json(answer, { status: answer.kind === "conflict" ? 409 : 200 });
});

/** The viewer's own annotation as the server has it. */
export const GET = route<Place>(async (viewer, { params }) => Response.json(await getOwnAnnotation(viewer, params)));

async function readBatch(request: Request): Promise<OperationBatch> {
  const text = await request.text();
  if (text.length > maxBatchBytes) throw new AppError("tooLarge", "batchTooLarge");
  return operationBatchSchema.parse(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "notJson").because(cause);
  }
}
