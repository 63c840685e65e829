import { isContentBlocks } from "@/lib/transcripts/formats/content-blocks";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { ContentFields } from "@/lib/transcripts/formats/propose-content";
import type { RecordPlace } from "@/lib/transcripts/formats/propose-records";
import { absolutePath, isWithin, levelStart, type SampledField } from "@/lib/transcripts/formats/sampled-fields";
import { isObject, type Step } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

const maxCharacters = 2000;

/**
 * What to keep beside the fields: everything in the record but what repeats a text that is a part already, and the small
 * members of what the record lies in.
 */
export function proposeMetadata(place: RecordPlace, content: ContentFields): DraftMapping["metadata"] {
  const parts: readonly SampledField[] = Object.values(content);
  const except = place.fields.filter((field) => isWithin(field) && !parts.includes(field) && repeats(field, parts));
  return { rest: true, except: except.map(({ path }) => path), fields: membersAround(place, parts) };
}

function repeats({ values }: SampledField, parts: readonly SampledField[]): boolean {
  const present = [...values.entries()].flatMap(([index, value]) => (value ? [{ value, index }] : []));
  const isRepeat = ({ value, index }: (typeof present)[number]) =>
    isContentBlocks(value) || parts.some((part) => part.values[index] === value);
  return present.length > 0 && present.every(isRepeat);
}

function membersAround(place: RecordPlace, parts: readonly SampledField[]): Record<string, string> {
  const levels = Math.max(0, ...place.records.map(({ outer }) => outer.length));
  const taken = new Set(place.records.flatMap(({ record }) => (isObject(record) ? Object.keys(record) : [])));
  const members = new Map<string, string>();
  for (let level = levels - 1; level >= 0; level--) {
    for (const { key, path } of smallMembers(place, level, parts)) {
      // The nearest has the plain name; what is farther is called by its path.
      members.set(taken.has(key) ? path : key, path);
      taken.add(key);
    }
  }
  return Object.fromEntries(members);
}

function smallMembers(
  { way, records }: RecordPlace,
  level: number,
  parts: readonly SampledField[],
): { readonly key: string; readonly path: string }[] {
  const start = way.slice(0, levelStart(way, level));
  const next = way[start.length];
  const objects = records.map(({ outer }) => outer[level]).filter(isObject);
  const keys = new Set(objects.flatMap((object) => Object.keys(object)));
  const texts = new Set<Json | undefined>(parts.flatMap(({ values }) => values));
  return [...keys].flatMap((key) => {
    const step: Step = { kind: "key", key };
    const values = objects.map((object) => object[key]).filter((value) => value !== undefined);
    const isSmall = values.every((value) => JSON.stringify(value).length <= maxCharacters && !texts.has(value));
    const isTheWay = next?.kind === "key" && next.key === key;
    return isSmall && !isTheWay && key !== "__proto__" ? [{ key, path: absolutePath([...start, step]) }] : [];
  });
}
