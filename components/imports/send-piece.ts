import { refusalWords } from "@/components/imports/import-door";
import { receivedSchema } from "@/lib/transcripts/import-request";

/** What came of a piece: how many bytes of the file have come, or a refusal; `again` when trying again may help. */
export type PieceEnd =
  | { readonly kind: "received"; readonly receivedBytes: number }
  | { readonly kind: "again" | "stopped" }
  | { readonly kind: "refused"; readonly words: string };

type PieceSending = {
  readonly url: string;
  readonly bytes: ArrayBuffer;
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number) => void;
};

/** Answers that say nothing about the piece: something was away, busy, or had more of the file than we knew. */
const passing = new Set([0, 408, 409, 425, 429]);

/** Sends a piece of a file. XMLHttpRequest, because `fetch` does not tell how much has been sent. */
export function sendPiece({ url, bytes, signal, onSent }: PieceSending): Promise<PieceEnd> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: "stopped" });
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (how: PieceEnd) => {
      signal.removeEventListener("abort", stop);
      resolve(how);
    };
    request.open("PUT", url);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, bytes.byteLength));
    request.onload = () => end(endOf(request));
    request.onerror = () => end({ kind: "again" });
    request.onabort = () => end({ kind: "stopped" });
    signal.addEventListener("abort", stop);
    request.send(bytes);
  });
}

function endOf({ status, statusText, responseText }: XMLHttpRequest): PieceEnd {
  if (passing.has(status) || status >= 500) return { kind: "again" };
  if (status < 200 || status > 299)
    return { kind: "refused", words: refusalWords(responseText, { status, statusText }) };
  try {
    return { kind: "received", ...receivedSchema.parse(JSON.parse(responseText)) };
  } catch {
    // Cut off in the middle of the answer, or something else answered: how much there is will be asked.
    return { kind: "again" };
  }
}
