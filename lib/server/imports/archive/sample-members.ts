import "server-only";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";

/** A sample as one member, or as the members of a folder, with what is asked of them by their names. */
export type SampleMembers =
  | { readonly kind: "whole"; readonly member: ZipMember }
  | { readonly kind: "chunked"; readonly folder: string; readonly members: ReadonlyMap<string, ZipMember> }
  | { readonly kind: "refused"; readonly member: ZipMember; readonly reason: string };

const whole = /^samples\/.+\.json$/;
/** `samples/{id}_epoch_{n}/…`: a small file, or a chunk of a sequence named by the place of its first item. */
const chunked =
  /^(samples\/.+_epoch_\d+)\/(sample\.json|metadata\.json|skeleton\.json|(?:messages|events|calls|attachments)\/[^/]+)$/;
const archives = /\.(?:zip|eval|gz|zst|tar|tgz|7z)$/i;

/**
 * The samples of a log, in the order in which their first members stand in the archive. Members that cannot be read for
 * what they are, such as one under another's name, stand among them as refused.
 */
export function samplesOf(members: readonly ZipMember[]): SampleMembers[] {
  const samples: SampleMembers[] = [];
  const folders = new Map<string, Map<string, ZipMember>>();
  const names = new Set<string>();
  const refuse = (member: ZipMember, reason: string) => samples.push({ kind: "refused", member, reason });
  for (const member of members) {
    const { name, problem } = member;
    const [, folder, within] = chunked.exec(name) ?? [];
    if (names.has(name)) {
      // The last header is the one in force; of two samples neither can be told to be the right one.
      if (name.startsWith("samples/")) refuse(member, "There is a member of this name before it");
    } else if (folder !== undefined && within !== undefined) addToFolder(folder, within, member);
    else if (whole.test(name) && problem === null) samples.push({ kind: "whole", member });
    else if (problem !== null) refuse(member, problem);
    else if (archives.test(name)) refuse(member, "An archive within the archive is not read");
    names.add(name);
  }
  return samples;

  function addToFolder(folder: string, within: string, member: ZipMember): void {
    const known = folders.get(folder);
    if (known) known.set(within, member);
    else {
      const created = new Map([[within, member]]);
      folders.set(folder, created);
      samples.push({ kind: "chunked", folder, members: created });
    }
  }
}
