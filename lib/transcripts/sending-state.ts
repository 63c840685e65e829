import { type Pace, paceOf } from "@/lib/transcripts/import-pace";
import type { ImportedFile } from "@/lib/transcripts/import-report";
import { type Piece, receivedOf } from "@/lib/transcripts/sending";

/** Files on their way from this window to the server. */
export type Sending = {
  /** The import that they are of. */
  readonly id: string;
  /** `waiting` while the connection is away and the next attempt comes by itself. */
  readonly state: "sending" | "waiting" | "stopped" | "unreachable" | "unreadable" | "refused";
  /** With what the server has. */
  readonly files: readonly ImportedFile[];
  /** The file under way, by its 0-based place. */
  readonly file: number;
  /** Bytes of the piece under way that have been sent. */
  readonly pieceSent: number;
  /** What had come before this window began to send, and when that was; rates are from there. */
  readonly receivedBefore: number;
  readonly startedAtMs: number;
  /** Why the server refused, in its words; null unless it did. */
  readonly words: string | null;
};

export type SendingEvent =
  | { readonly kind: "sent"; readonly piece: Piece; readonly bytes: number }
  | { readonly kind: "received"; readonly files: readonly ImportedFile[] }
  | { readonly kind: "waiting" }
  | { readonly kind: "ended"; readonly state: "stopped" | "unreachable" | "unreadable" }
  | { readonly kind: "refused"; readonly words: string };

type Beginning = Pick<Sending, "id" | "files"> & { readonly nowMs: number };

/** Files of which the first piece is about to be sent. @param nowMs on any clock that `sendingPace` is asked with later */
export function beginSending({ id, files, nowMs }: Beginning): Sending {
  return {
    id,
    state: "sending",
    files,
    file: 0,
    pieceSent: 0,
    receivedBefore: receivedOf(files).received,
    startedAtMs: nowMs,
    words: null,
  };
}

/** What is under way after an event. */
export function stepSending(sending: Sending, event: SendingEvent): Sending {
  switch (event.kind) {
    case "sent":
      return { ...sending, state: "sending", file: event.piece.file, pieceSent: event.bytes };
    case "received":
      return { ...sending, files: event.files, pieceSent: 0 };
    case "waiting":
      return { ...sending, state: "waiting", pieceSent: 0 };
    case "ended":
      return { ...sending, state: event.state, pieceSent: 0 };
    case "refused":
      return { ...sending, state: "refused", words: event.words };
  }
}

/** How much of all files has been sent, from 0 to 1, and how fast it goes; the pace is null while nothing has. */
export function sendingPace(
  { files, pieceSent, receivedBefore, startedAtMs }: Sending,
  nowMs: number,
): { readonly share: number; readonly pace: Pace | null } {
  const { received, total } = receivedOf(files);
  const sent = Math.min(total, received + pieceSent);
  const pace = paceOf({ done: sent - receivedBefore, left: total - sent, elapsedMs: nowMs - startedAtMs });
  return { share: total === 0 ? 1 : sent / total, pace };
}
