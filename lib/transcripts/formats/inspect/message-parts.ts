import { partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import type { Attachments } from "@/lib/transcripts/formats/inspect/attachments";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

type Addition = { readonly text: string; readonly place: MessagePlace; readonly path: string };

/** Collects the parts of a conversation, and what its messages say beside them. */
export class MessageParts {
  readonly parts: PartDraft[] = [];
  private readonly notes = new Map<string, Json[]>();

  constructor(readonly attachments: Attachments) {}

  /** The ordinal of the next message: messages without any part are not counted. */
  get nextTurn(): number {
    return (this.parts.at(-1)?.turn ?? -1) + 1;
  }

  /** Adds a text, split at reasoning that stands in it. */
  addText(text: string, place: MessagePlace, path: string): Refusal | null {
    return this.add({ text, place, path }, partsOfText);
  }

  /** Adds a text as one part, even when it is empty. */
  addPart(text: string, place: MessagePlace, path: string): Refusal | null {
    return this.add({ text, place, path }, (resolved, at) => [partAt(at, resolved)]);
  }

  private add({ text, place, path }: Addition, toParts: typeof partsOfText): Refusal | null {
    const resolved = this.attachments.resolveText(text, path);
    if (typeof resolved !== "string") return resolved;
    const problem = unstorableIn(resolved, path) ?? unstorableNames(place, path);
    if (problem) return problem;
    // A text in which others speak has taken several turns.
    const turn = Math.max(place.turn, this.parts.at(-1)?.turn ?? 0);
    this.parts.push(...toParts(resolved, { ...place, turn }));
    return null;
  }

  /** Keeps what belongs to a message and is no part of it. */
  addNote(name: string, note: Json): void {
    const notes = this.notes.get(name) ?? [];
    notes.push(note);
    this.notes.set(name, notes);
  }

  /** The notes under their names, for the transcript's metadata. */
  get noted(): ReadonlyMap<string, readonly Json[]> {
    return this.notes;
  }
}

function unstorableNames({ toolName, callId }: MessagePlace, path: string): Refusal | null {
  const longest = 500;
  if ((toolName?.length ?? 0) > longest) return refusal(path, `The tool's name is longer than ${longest} characters`);
  if ((callId?.length ?? 0) > longest) return refusal(path, `The call's id is longer than ${longest} characters`);
  return unstorableIn([toolName ?? "", callId ?? ""], path);
}
