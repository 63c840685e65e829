import { arrayField, field, textField } from "@/lib/transcripts/formats/inspect/fields";
import type { Json } from "@/lib/transcripts/transcript";

/** What an event does to the conversation it is in. */
export type Edit =
  | { readonly kind: "add"; readonly messages: readonly Json[] }
  | { readonly kind: "system"; readonly message: Json }
  | { readonly kind: "rollback"; readonly toId: string | null; readonly count: number }
  | { readonly kind: "reset"; readonly messages: readonly Json[] }
  | { readonly kind: "patch"; readonly patch: readonly Json[] }
  | { readonly kind: "unknown"; readonly name: string };

/**
 * The edit of an event. Petri and Bloom name it by `operation`; another dialect by `type`, with its own for system
 * messages and for tools, whose call and result are one event.
 *
 * @param index The event's place, by which a call without an id and its result are joined.
 */
export function editOf(event: Json, index: number): Edit {
  const edit = field(event, "edit");
  const name = textField(edit, "operation") ?? textField(edit, "type") ?? "";
  switch (name) {
    case "add":
    case "add_message":
      return { kind: "add", messages: [field(edit, "message") ?? null] };
    case "set_system_message":
      return { kind: "system", message: field(edit, "message") ?? null };
    case "tool_call":
      return { kind: "add", messages: toolMessages(edit, `event-${index}`) };
    case "rollback":
      return { kind: "rollback", toId: textField(edit, "to_id"), count: countOf(field(edit, "count")) };
    case "reset":
      return { kind: "reset", messages: arrayField(edit, "new_messages") };
    case "json_patch":
      return { kind: "patch", patch: arrayField(edit, "patch") };
    default:
      return { kind: "unknown", name };
  }
}

function toolMessages(edit: Json | undefined, callId: string): Json[] {
  const name = textField(edit, "tool_name") ?? "";
  const result = field(edit, "tool_result") ?? "";
  const call = { id: callId, function: name, arguments: field(edit, "tool_args") ?? {} };
  const content = typeof result === "string" ? result : JSON.stringify(result);
  return [
    { role: "assistant", content: "", tool_calls: [call] },
    { role: "tool", function: name, tool_call_id: callId, content },
  ];
}

function countOf(count: Json | undefined): number {
  return typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? count : 0;
}
