import "server-only";
import { readJson } from "@/lib/server/imports/archive/read-json";
import { memberRefusal } from "@/lib/server/imports/archive/read-member";
import type { ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { tooLarge } from "@/lib/transcripts/records/decode-json";
import type { Json } from "@/lib/transcripts/transcript";

type Source = {
  readonly archive: ZipArchive;
  readonly folder: string;
  readonly members: ReadonlyMap<string, ZipMember>;
  readonly limits: ImportLimits;
};

type Chunk = { readonly start: number; readonly member: ZipMember };

/** Items that lie in chunks, each an array in a member `{name}/{place of its first item}.json`. */
export type Sequence = {
  /** For refusals. */
  readonly name: string;
  /** The items at these places. Only the chunks that hold them are read. */
  readonly itemsAt: (
    places: readonly number[],
    options?: { readonly areOptional: boolean },
  ) => Promise<ReadonlyMap<number, Json> | Refusal>;
  /** All items, which together are no larger than a record may be. */
  readonly all: () => Promise<readonly Json[] | Refusal>;
};

/** The sequence of this name in a sample's folder. */
export function sequenceOf(sequence: string, { archive, folder, members, limits }: Source): Sequence {
  const chunks = chunksOf(sequence, members);
  const name = `${folder}/${sequence}`;
  const readChunk = async ({ member }: Chunk) => {
    const items = await readJson(archive, member, { limits });
    if (isRefusal(items)) return items;
    return Array.isArray(items.value) ? items.value : memberRefusal(member, "Expected an array");
  };
  return {
    name,
    itemsAt: async (places, { areOptional } = { areOptional: false }) => {
      const found = new Map<number, Json>();
      let size = 0;
      for (const [chunk, wanted] of chunksWith(places, chunks)) {
        const items = await readChunk(chunk);
        if (isRefusal(items)) return items;
        for (const place of wanted) {
          const item = items[place - chunk.start];
          if (item === undefined) continue;
          found.set(place, item);
          size += JSON.stringify(item).length;
        }
        if (size > limits.maxRecordBytes) return memberRefusal({ name }, tooLarge(limits).reason);
      }
      const missing = areOptional ? undefined : places.find((place) => !found.has(place));
      return missing === undefined ? found : refusal("", `${name}: It has no item ${missing}`);
    },
    all: async () => {
      const bytes = chunks.reduce((sum, { member }) => sum + member.bytes, 0);
      if (bytes > limits.maxRecordBytes) return memberRefusal({ name }, tooLarge(limits).reason);
      const all: Json[] = [];
      for (const chunk of chunks) {
        const items = await readChunk(chunk);
        if (isRefusal(items)) return items;
        all.push(...items);
      }
      return all;
    },
  };
}

function chunksOf(sequence: string, members: ReadonlyMap<string, ZipMember>): Chunk[] {
  return [...members]
    .flatMap(([within, member]): Chunk[] => {
      const place = within.startsWith(`${sequence}/`) ? /\/(\d{1,15})\.json$/.exec(within)?.[1] : undefined;
      return place === undefined ? [] : [{ start: Number(place), member }];
    })
    .toSorted((one, other) => one.start - other.start);
}

/** Each chunk that holds one of the places, with those. */
function chunksWith(places: readonly number[], chunks: readonly Chunk[]): Map<Chunk, number[]> {
  const wanted = new Map<Chunk, number[]>();
  for (const place of new Set(places)) {
    const chunk = chunks.findLast(({ start }) => start <= place);
    if (chunk === undefined) continue;
    const others = wanted.get(chunk);
    if (others) others.push(place);
    else wanted.set(chunk, [place]);
  }
  return wanted;
}
