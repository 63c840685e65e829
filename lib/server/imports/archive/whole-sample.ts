import "server-only";
import { readJson } from "@/lib/server/imports/archive/read-json";
import type { ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";
import { attachmentKeysIn } from "@/lib/transcripts/formats/inspect/attachments";
import { isFromModel } from "@/lib/transcripts/formats/inspect/conversation";
import { arrayField, field } from "@/lib/transcripts/formats/inspect/fields";
import { errorOf } from "@/lib/transcripts/formats/inspect/sample-metadata";
import { isRefusal, type Refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** The record of all that happened, by far the largest part of a sample, of which its messages are a digest. */
const happened = new Set(["events", "events_data", "message_pool", "call_pool"]);
const neverWanted = new Set(["store", "timelines", "files", "setup", "sandbox"]);

/**
 * A sample that is one member. What readers do not ask for is passed over while it is unpacked, so that a sample of any
 * size is read in the memory of its conversation: first without the record of events, which is read as well only when the
 * model does not speak in the messages; then the attachments that are referred to.
 */
export async function readWholeSample(
  archive: ZipArchive,
  member: ZipMember,
  limits: ImportLimits,
): Promise<{ readonly value: Json } | Refusal> {
  const digest = await readJson(archive, member, {
    limits,
    fateOf: keepUnless((key) => key === "attachments" || happened.has(key) || neverWanted.has(key)),
  });
  if (isRefusal(digest) || !isObject(digest.value)) return digest;
  const isSpeaking = arrayField(digest.value, "messages").some(isFromModel);
  const all = isSpeaking
    ? digest
    : await readJson(archive, member, {
        limits,
        fateOf: keepUnless((key) => key === "attachments" || neverWanted.has(key)),
      });
  // Why the sample failed says more than that its events are too many.
  if (isRefusal(all)) return errorOf(digest.value) === null ? all : digest;
  if (!isObject(all.value)) return all;
  const attachments = await readAttachments(archive, member, { keys: attachmentKeysIn(all.value), limits });
  return isRefusal(attachments) ? attachments : { value: { ...all.value, attachments: attachments.value } };
}

type Wanted = { readonly keys: ReadonlySet<string>; readonly limits: ImportLimits };

async function readAttachments(archive: ZipArchive, member: ZipMember, { keys, limits }: Wanted) {
  if (keys.size === 0) return { value: {} };
  const read = await readJson(archive, member, {
    limits,
    fateOf: ([key, attachment]) => {
      if (attachment !== undefined) return keys.has(attachment) ? "keep" : "drop";
      return key === "attachments" ? "enter" : "drop";
    },
  });
  return isRefusal(read) ? read : { value: field(read.value, "attachments") ?? {} };
}

function keepUnless(isDropped: (key: string) => boolean) {
  return ([key = ""]: readonly string[]) => (isDropped(key) ? ("drop" as const) : ("keep" as const));
}
