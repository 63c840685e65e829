import { z } from "zod";
import { type ImportEvent, importEventSchema } from "@/lib/transcripts/import-events";

type Sending = {
  readonly url: string;
  readonly file: File;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number) => void;
  readonly onEvent: (event: ImportEvent) => void;
};

/** How a sending ended: answered, cancelled, cut off, or refused with the server's words. */
export type SendingEnd =
  | { readonly kind: "answered" | "cancelled" | "unreachable" }
  | { readonly kind: "refused"; readonly words: string };

const problemSchema = z.object({ detail: z.string() });

/** Sends a file as the body of a request. XMLHttpRequest, because `fetch` does not tell how much has been sent. */
export function sendFile({ url, file, headers, signal, onSent, onEvent }: Sending): Promise<SendingEnd> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const readNewEvents = eventReader(onEvent);
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onprogress = () => request.status === 200 && readNewEvents(request.responseText);
    request.onload = () => {
      if (request.status !== 200) return resolve(refused(request));
      readNewEvents(request.responseText);
      resolve({ kind: "answered" });
    };
    request.onerror = () => resolve({ kind: "unreachable" });
    request.onabort = () => resolve({ kind: "cancelled" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Reads each complete line of a growing answer once. */
function eventReader(onEvent: (event: ImportEvent) => void): (text: string) => void {
  let read = 0;
  return (text) => {
    const end = text.lastIndexOf("\n");
    if (end < read) return;
    const lines = text.slice(read, end).split("\n");
    read = end + 1;
    for (const line of lines) if (line !== "") onEvent(importEventSchema.parse(JSON.parse(line)));
  };
}

function refused({ responseText, statusText, status }: XMLHttpRequest): SendingEnd {
  try {
    return { kind: "refused", words: problemSchema.parse(JSON.parse(responseText)).detail };
  } catch {
    // Not our server's answer but that of something before it.
    return { kind: "refused", words: `${status} ${statusText}` };
  }
}
