import "server-only";
import { readJson } from "@/lib/server/imports/archive/read-json";
import { memberRefusal } from "@/lib/server/imports/archive/read-member";
import type { SampleMembers } from "@/lib/server/imports/archive/sample-members";
import { type Sequence, sequenceOf } from "@/lib/server/imports/archive/sequence";
import type { ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import { attachmentKeysIn } from "@/lib/transcripts/formats/inspect/attachments";
import { isFromModel } from "@/lib/transcripts/formats/inspect/conversation";
import { field, isEmpty } from "@/lib/transcripts/formats/inspect/fields";
import { placesOfRefs } from "@/lib/transcripts/formats/inspect/message-refs";
import { isRefusal, type Refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

type Chunked = Extract<SampleMembers, { readonly kind: "chunked" }>;

/**
 * A sample that lies in a folder: `sample.json`, whose conversation is references to the sequence `messages`, and of the
 * sequences only the chunks that hold something which is referred to. The result is the sample as it would be in one
 * member, attachments under their places.
 */
export async function readChunkedSample(
  archive: ZipArchive,
  { folder, members }: Chunked,
  limits: ImportLimits,
): Promise<{ readonly value: Json } | Refusal> {
  const shellMember = members.get("sample.json");
  if (shellMember === undefined) return memberRefusal({ name: folder }, "It has no sample.json");
  const shell = await readJson(archive, shellMember, { limits });
  if (isRefusal(shell)) return shell;
  if (!isObject(shell.value)) return memberRefusal(shellMember, "Expected an object for a sample");
  const metadataMember = members.get("metadata.json");
  const metadata = metadataMember ? await readJson(archive, metadataMember, { limits }) : { value: {} };
  if (isRefusal(metadata)) return metadata;
  const sequence = (name: string) => sequenceOf(name, { archive, folder, members, limits });
  const conversation = await readConversation(shell.value, sequence);
  if (isRefusal(conversation)) return conversation;
  const { message_refs: _refs, ...rest } = shell.value;
  const sample = { ...rest, ...conversation.value, metadata: metadata.value };
  const attachments = await readAttachments(sample, sequence("attachments"));
  return isRefusal(attachments) ? attachments : { value: { ...sample, attachments: attachments.value } };
}

async function readConversation(shell: Json, sequence: (name: string) => Sequence) {
  const pool = sequence("messages");
  const refs = field(shell, "message_refs");
  const places = isEmpty(refs) ? [] : placesOfRefs(refs, Number.MAX_SAFE_INTEGER);
  if (places === null) return memberRefusal(pool, "The sample's references to it cannot be read");
  const found = await pool.itemsAt(places);
  if (isRefusal(found)) return found;
  const messages = places.flatMap((place) => found.get(place) ?? []);
  if (messages.some(isFromModel)) return { value: { messages } };
  const events = await sequence("events").all();
  if (isRefusal(events)) return events;
  const pooled = await pool.all();
  return isRefusal(pooled) ? pooled : { value: { messages, events, events_data: { messages: pooled } } };
}

async function readAttachments(sample: Json, sequence: Sequence) {
  const places = [...attachmentKeysIn(sample)].filter((key) => /^\d{1,9}$/.test(key)).map(Number);
  const found = await sequence.itemsAt(places, { areOptional: true });
  return isRefusal(found)
    ? found
    : { value: Object.fromEntries([...found].map(([place, text]) => [`${place}`, text])) };
}
