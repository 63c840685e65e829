import type { FoundMessage } from "@/lib/transcripts/formats/inspect/conversation";
import { field } from "@/lib/transcripts/formats/inspect/fields";
import { type Edit, editOf } from "@/lib/transcripts/formats/petri/edits";
import { applyPatch, type OwnJson, ownCopy, PatchProblem } from "@/lib/transcripts/formats/petri/json-patch";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** Who sees the conversation that is imported: the model under test. */
const view = "target";

/** The conversation as the target has it in the end, and how many edits took something of it back. */
export type Replayed = { readonly messages: readonly FoundMessage[]; readonly takenBack: number };

/**
 * Replays a transcript's events as the target saw them. Events of other views, and those that are no edits (the making of
 * tools, information, decisions), are not part of its conversation.
 *
 * @param path Of the events.
 */
export function replay(events: readonly Json[], path: string): Replayed | Refusal {
  const conversation = new Replay();
  for (const [index, event] of events.entries()) {
    if (!isSeen(event)) continue;
    const problem = conversation.apply(editOf(event, index), `${path}[${index}].edit`);
    if (problem) return problem;
  }
  return conversation;
}

/** Whether an event is an edit that the target sees. One dialect leaves the event's type out. */
export function isSeen(event: Json): boolean {
  const type = field(event, "type");
  const seenBy = field(event, "view");
  const isEdit = type === undefined || type === null || type === "transcript_event";
  return isEdit && (Array.isArray(seenBy) ? seenBy.includes(view) : seenBy === view);
}

class Replay {
  takenBack = 0;
  private current: OwnJson[] = [];
  private readonly paths = new WeakMap<object, string>();
  private lastPatch = "";

  get messages(): FoundMessage[] {
    return this.current.map((message) => ({ message, path: this.pathOf(message) }));
  }

  apply(edit: Edit, path: string): Refusal | null {
    switch (edit.kind) {
      case "add":
        this.current.push(...this.owned(edit.messages, path));
        return null;
      case "system":
        this.current.splice(
          0,
          field(this.current[0], "role") === "system" ? 1 : 0,
          ...this.owned([edit.message], path),
        );
        return null;
      case "reset":
        this.takenBack += 1;
        this.current = this.owned(edit.messages, path);
        return null;
      case "rollback":
        return this.rollBack(edit, path);
      case "patch":
        return this.patch(edit.patch, path);
      case "unknown":
        return refusal(path, `Not an edit that is read here: ${edit.name || "it has no name"}`);
    }
  }

  /** To just after a message, or by a number of messages. */
  private rollBack({ toId, count }: Extract<Edit, { kind: "rollback" }>, path: string): Refusal | null {
    this.takenBack += 1;
    const last = this.current.findIndex((message) => field(message, "id") === toId);
    if (toId !== null && last < 0) return refusal(`${path}.to_id`, `There is no message ${toId} to go back to`);
    this.current.length = toId === null ? Math.max(0, this.current.length - count) : last + 1;
    return null;
  }

  private patch(patch: readonly Json[], path: string): Refusal | null {
    this.lastPatch = path;
    const before = this.current.length;
    try {
      const patched = applyPatch(this.current, patch);
      if (!Array.isArray(patched)) return refusal(path, "The patch makes something else of the list of messages");
      this.current = patched;
    } catch (error) {
      if (error instanceof PatchProblem)
        return refusal(`${path}.patch`, `The patch cannot be applied: ${error.message}`);
      throw error;
    }
    if (this.current.length < before) this.takenBack += 1;
    return null;
  }

  private owned(messages: readonly Json[], path: string): OwnJson[] {
    return messages.map((message) => {
      const own = ownCopy(message);
      if (typeof own === "object" && own !== null) this.paths.set(own, `${path}.message`);
      return own;
    });
  }

  private pathOf(message: OwnJson): string {
    const known = typeof message === "object" && message !== null ? this.paths.get(message) : undefined;
    return known ?? this.lastPatch;
  }
}
