import { readConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { ContentFields } from "@/lib/transcripts/formats/propose-content";
import type { RecordPlace } from "@/lib/transcripts/formats/propose-records";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import {
  absolutePath,
  isWithin,
  levelStart,
  nameableMembers,
  type SampledField,
} from "@/lib/transcripts/formats/sampled-fields";
import { sampledTexts, textsOf } from "@/lib/transcripts/formats/sampled-texts";
import { formatPath, isObject, parsePath, type Step } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

const maxCharacters = 2000;

/**
 * What to keep beside the fields: everything in the record but what repeats a text that is a part already, and the small
 * members of what the record lies in.
 */
export function proposeMetadata(place: RecordPlace, content: ContentFields): DraftMapping["metadata"] {
  const texts = place.records.map((_record, index) => {
    const { asked, said } = sampledTexts(content, index);
    return new Set<Json | undefined>([...asked, ...said]);
  });
  const taken = takenIn(content);
  const isTaken = ({ path }: SampledField) =>
    taken.some((one) => path === one || (/^[.[]/.test(path.slice(one.length)) && path.startsWith(one)));
  const except = place.fields.filter((field) => isWithin(field) && !isTaken(field) && repeats(field, texts));
  return { rest: true, except: except.map(({ path }) => path), fields: membersAround(place, texts) };
}

/** The places in the records that become parts. */
function takenIn(content: ContentFields): string[] {
  return Object.values(content).flatMap((field: SampledField) => {
    const value = field.values.find((one) => one !== undefined && one !== null);
    const read = value === undefined ? null : readConversation(value, { turn: 0, inlineReasoning: false });
    if (read === null || isRefusal(read)) return field.path === "" ? [] : [field.path];
    const base = parsePath(field.path)?.steps ?? [];
    return read.taken.map((steps) => formatPath([...base, ...steps]));
  });
}

/** Whether a field says in every record what parts say already. */
function repeats({ values }: SampledField, texts: readonly ReadonlySet<Json | undefined>[]): boolean {
  const present = [...values.entries()].flatMap(([index, value]) => (value ? [{ value, index }] : []));
  const isRepeat = ({ value, index }: (typeof present)[number]) => {
    const said = Array.isArray(value) ? textsOf(value) : [value];
    return said.length > 0 && said.every((text) => texts[index]?.has(text) === true);
  };
  return present.length > 0 && present.every(isRepeat);
}

function membersAround(place: RecordPlace, texts: readonly ReadonlySet<Json | undefined>[]): Record<string, string> {
  const levels = Math.max(0, ...place.records.map(({ outer }) => outer.length));
  const taken = new Set(place.records.flatMap(({ record }) => (isObject(record) ? Object.keys(record) : [])));
  const members = new Map<string, string>();
  for (let level = levels - 1; level >= 0; level--) {
    for (const { key, path } of smallMembers(place, level, texts)) {
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
  texts: readonly ReadonlySet<Json | undefined>[],
): { readonly key: string; readonly path: string }[] {
  const start = way.slice(0, levelStart(way, level));
  const next = way[start.length];
  const objects = records.map(({ outer }) => outer[level]).filter(isObject);
  const keys = new Set(objects.flatMap((object) => nameableMembers(object).map(([key]) => key)));
  return [...keys].flatMap((key) => {
    const step: Step = { kind: "key", key };
    const values = objects.map((object) => object[key]).filter((value) => value !== undefined);
    const isSmall = values.every(
      (value) => JSON.stringify(value).length <= maxCharacters && !texts.some((said) => said.has(value)),
    );
    const isTheWay = next?.kind === "key" && next.key === key;
    return isSmall && !isTheWay && key !== "__proto__" && key !== ""
      ? [{ key, path: absolutePath([...start, step]) }]
      : [];
  });
}
