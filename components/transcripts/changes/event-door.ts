import { z } from "zod";

type Sent<Schema extends z.ZodType> = {
  readonly url: string;
  /** Sent as JSON; none for an address that says it all. */
  readonly body?: unknown;
  readonly schema: Schema;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: z.output<Schema>) => void;
};

/** How a request ended: with its last event, cancelled, cut off, or refused with the server's words. */
export type DoorEnd<Event> =
  | { readonly kind: "answered"; readonly last: Event | null }
  | { readonly kind: "cancelled" | "unreachable" }
  | { readonly kind: "refused"; readonly words: string };

const problemSchema = z.object({ detail: z.string() });

/** Asks for something that takes a while and hears of each event as it comes: a line of JSON each. */
export async function askForEvents<Schema extends z.ZodType>(sent: Sent<Schema>): Promise<DoorEnd<z.output<Schema>>> {
  const { url, body, schema, signal, onEvent } = sent;
  try {
    const response = await fetch(url, {
      method: "POST",
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok || response.body === null) return { kind: "refused", words: await problemOf(response) };
    let last: z.output<Schema> | null = null;
    for await (const line of linesOf(response.body)) {
      last = schema.parse(JSON.parse(line));
      onEvent?.(last);
    }
    return { kind: "answered", last };
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    return { kind: signal?.aborted ? "cancelled" : "unreachable" };
  }
}

/** The words of a refusal, or the status where something before the server answered. */
export async function problemOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(answer);
  return problem.success ? problem.data.detail : `${response.status} ${response.statusText}`;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
}
