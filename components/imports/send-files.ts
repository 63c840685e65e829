import { readImport } from "@/components/imports/import-door";
import { type PieceEnd, sendPiece } from "@/components/imports/send-piece";
import { paths } from "@/lib/paths";
import type { ImportedFile } from "@/lib/transcripts/import-report";
import { maxAttempts, nextPiece, type Piece, retryDelayMs, withReceived } from "@/lib/transcripts/sending";
import type { SendingEvent } from "@/lib/transcripts/sending-state";

type FilesToSend = {
  readonly project: string;
  readonly id: string;
  /** The files of the import, with what the server has of them. */
  readonly files: readonly ImportedFile[];
  /** The files on this machine, each in the place of its own; null where it is not needed. */
  readonly chosen: readonly (File | null)[];
  readonly signal: AbortSignal;
  readonly tell: (event: SendingEvent) => void;
};

/** Sends whatever of an import's files the server does not have. @returns true when it has everything */
export async function sendFiles({ files: begun, ...work }: FilesToSend): Promise<boolean> {
  const { signal, tell } = work;
  let files = begun;
  let failures = 0;
  for (let piece = nextPiece(files); piece; piece = nextPiece(files)) {
    const end = await sendOne(piece, work);
    if (end === null) return ended(tell, "unreadable");
    if (end.kind === "stopped") return ended(tell, "stopped");
    if (end.kind === "refused") {
      tell({ kind: "refused", words: end.words });
      return false;
    }
    failures = end.kind === "received" ? 0 : failures + 1;
    if (failures >= maxAttempts) return ended(tell, "unreachable");
    if (end.kind === "received") files = withReceived(files, piece.file, end.receivedBytes);
    else files = await afterWaiting(files, failures, work);
    if (signal.aborted) return ended(tell, "stopped");
    tell({ kind: "received", files });
  }
  return true;
}

function ended(tell: FilesToSend["tell"], state: "stopped" | "unreachable" | "unreadable"): false {
  tell({ kind: "ended", state });
  return false;
}

type Work = Omit<FilesToSend, "files">;

/** Null when the file cannot be read any more: moved, changed or taken away since it was chosen. */
async function sendOne(piece: Piece, { project, id, chosen, signal, tell }: Work): Promise<PieceEnd | null> {
  const bytes = await chosen[piece.file]
    ?.slice(piece.offset, piece.end)
    .arrayBuffer()
    .catch(() => null);
  if (!bytes || bytes.byteLength < piece.end - piece.offset) return null;
  tell({ kind: "sent", piece, bytes: 0 });
  return sendPiece({
    url: paths.api.importFile(project, id, piece),
    bytes,
    signal,
    onSent: (sent) => tell({ kind: "sent", piece, bytes: sent }),
  });
}

/** What the server has, once some time has passed; what it was known to have when it does not answer. */
async function afterWaiting(
  files: readonly ImportedFile[],
  failures: number,
  { project, id, signal, tell }: Work,
): Promise<readonly ImportedFile[]> {
  tell({ kind: "waiting" });
  await pause(retryDelayMs(failures, Math.random()), signal);
  const answer = await readImport({ project, id });
  return answer.kind === "answered" ? answer.value.run.files : files;
}

/** Waits; not longer than until the network is back or nobody wants to wait any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
