import { isContentBlocks } from "@/lib/transcripts/formats/conversations/content-blocks";
import { isFromModel, messageForm } from "@/lib/transcripts/formats/conversations/conversation";
import { isSharegptTurn } from "@/lib/transcripts/formats/conversations/sharegpt-turn";
import { namesOf } from "@/lib/transcripts/formats/field-names";
import { isContent, pickField } from "@/lib/transcripts/formats/pick-field";
import { proposeConversation } from "@/lib/transcripts/formats/propose-conversation";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import {
  fieldsOf,
  isWithin,
  nameableMembers,
  objectsOf,
  type SampledField,
} from "@/lib/transcripts/formats/sampled-fields";
import { formatPath, isObject, type Step } from "@/lib/transcripts/json-path";
import type { FoundRecord } from "@/lib/transcripts/records/raw-record";
import { recordsIn } from "@/lib/transcripts/records/records-in";
import type { Json } from "@/lib/transcripts/transcript";

const maxWayKeys = 4;
const maxRecords = 200;

/** Where in documents their records stand. */
export type RecordPlace = {
  readonly way: readonly Step[];
  readonly records: readonly FoundRecord[];
  readonly fields: readonly SampledField[];
  /** The records themselves and the objects in them. */
  readonly objects: readonly SampledField[];
};

/**
 * Where the records of sampled documents stand: at the nearest place that has what a model wrote, be it the document
 * itself or the elements of an array in it. Null when no place has.
 */
export function proposeRecords(documents: readonly Json[]): RecordPlace | null {
  const ways = new Map<string, readonly Step[]>();
  if (areMessages(documents)) return null;
  for (const document of documents) for (const way of waysIn(document, [])) ways.set(formatPath(way), way);
  const places = [...ways.values()].map((way) => placeAt(documents, way));
  const strong = [...namesOf.reasoning, ...namesOf.answer];
  const nearest = (names: readonly string[]) =>
    places.find(({ fields }) => pickField(fields.filter(isWithin), names, isContent));
  const conversing = places.find((place) => proposeConversation(place) !== null);
  const named = nearest(strong);
  if (conversing && (!named || conversing.way.length <= named.way.length)) return conversing;
  return named ?? nearest(namesOf.answerPerhaps) ?? null;
}

/** Whether the elements of a file are the messages of one conversation rather than records. */
function areMessages(documents: readonly Json[]): boolean {
  return documents.length > 1 && documents.every((one) => messageForm(one) !== null) && !documents.every(isFromModel);
}

/** The records at one place. */
function placeAt(documents: readonly Json[], way: readonly Step[]): RecordPlace {
  const raw = documents.flatMap((document) => [...recordsIn(document, way)]);
  const records = raw.flatMap((one) => (isRefusal(one) ? [] : [one])).slice(0, maxRecords);
  return { way, records, fields: fieldsOf(records, way), objects: objectsOf(records) };
}

/** The ways to the document itself and to every array of objects in it, the shortest first. */
function waysIn(document: Json, way: readonly Step[]): (readonly Step[])[] {
  if (!isObject(document) || way.length > 2 * maxWayKeys) return [];
  const inner = nameableMembers(document).flatMap(([key, value]): (readonly Step[])[] => {
    const next: Step[] = [...way, { kind: "key", key }];
    if (isObject(value)) return waysIn(value, next).slice(1);
    return recordLikes(value)
      .slice(0, 3)
      .flatMap((element) => waysIn(element, [...next, { kind: "each" }]));
  });
  return [way, ...inner].toSorted((one, other) => one.length - other.length);
}

/** The objects in an array, unless they are the blocks or messages of one text. */
function recordLikes(value: Json): readonly Json[] {
  if (!Array.isArray(value) || isContentBlocks(value)) return [];
  return value.filter((element) => isObject(element) && !Object.hasOwn(element, "role") && !isSharegptTurn(element));
}
