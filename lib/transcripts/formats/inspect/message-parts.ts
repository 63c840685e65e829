import { partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import type { Attachments } from "@/lib/transcripts/formats/inspect/attachments";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

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
    const resolved = this.attachments.resolveText(text, path);
    return typeof resolved === "string" ? this.add(partsOfText(resolved, place), path) : resolved;
  }

  /** Adds a text as one part, even when it is empty. */
  addPart(text: string, place: MessagePlace, path: string): Refusal | null {
    const resolved = this.attachments.resolveText(text, path);
    return typeof resolved === "string" ? this.add([partAt(place, resolved)], path) : resolved;
  }

  /** Adds parts in which nothing refers to an attachment any more. */
  add(parts: readonly PartDraft[], path: string): Refusal | null {
    // A text in which others speak has taken several turns.
    const shift = Math.max(0, (this.parts.at(-1)?.turn ?? 0) - (parts[0]?.turn ?? 0));
    for (const part of parts) {
      const problem = unstorableIn(part.text, path) ?? unstorableNames(part, path);
      if (problem) return problem;
      this.parts.push({ ...part, turn: part.turn + shift });
    }
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

function unstorableNames({ toolName, callId }: PartDraft, path: string): Refusal | null {
  const longest = 500;
  if ((toolName?.length ?? 0) > longest) return refusal(path, `The tool's name is longer than ${longest} characters`);
  if ((callId?.length ?? 0) > longest) return refusal(path, `The call's id is longer than ${longest} characters`);
  return unstorableIn([toolName ?? "", callId ?? ""], path);
}
