import { asName, namesOf } from "@/lib/transcripts/formats/field-names";
import type { MappingFields, Source } from "@/lib/transcripts/formats/mapping";
import {
  type Accepts,
  isCorrectness,
  isCount,
  isShort,
  isShortText,
  isSplit,
  pickField,
  pickFullest,
  pickNearest,
} from "@/lib/transcripts/formats/pick-field";
import { type NamedFile, proposeCondition, proposeModel } from "@/lib/transcripts/formats/propose-by-file-name";
import type { ContentFields } from "@/lib/transcripts/formats/propose-content";
import type { RecordPlace } from "@/lib/transcripts/formats/propose-records";
import { isWithin, levelStart, type SampledField } from "@/lib/transcripts/formats/sampled-fields";
import { sampledTexts } from "@/lib/transcripts/formats/sampled-texts";
import { formatPath, isObject } from "@/lib/transcripts/json-path";
import type { FileSample } from "@/lib/transcripts/records/sample";

type Seen = {
  readonly place: RecordPlace;
  readonly samples: readonly FileSample[];
  readonly content: ContentFields;
};

/** Finds the fields that are one value each: in the data first, then by the files' names, then by the record's place. */
export function proposeScalars({ place, samples, content }: Seen): MappingFields {
  const pick = (names: readonly string[], accepts: Accepts) => asSource(pickField(place.fields, names, accepts));
  const files = samples.map(nameFile);
  const id = pickNearest(place.fields, namesOf.externalId, isShort);
  const condition = pick(namesOf.condition, isShortText) ?? proposeCondition(files) ?? undefined;
  return present({
    model:
      asSource(pickFullest(answersFirst(place.fields), namesOf.model, isShortText)) ?? proposeModel(files) ?? undefined,
    externalId: asSource(id) ?? placeAsId(place),
    epoch: pick(namesOf.epoch, isCount) ?? placeAsEpoch(place, id),
    condition,
    pairKey: asSource(pickNearest(place.fields, namesOf.pairKey, isShort)) ?? (condition && asSource(id)),
    split: pick(namesOf.split, isSplit),
    cue: asSource(pickCue(place, content)),
    correctness: pick(namesOf.correctness, isCorrectness),
  });
}

function present(fields: MappingFields): MappingFields {
  return Object.fromEntries(Object.entries(fields).filter(([, source]) => source !== undefined));
}

function asSource(field: SampledField | undefined): Source | undefined {
  return field && { path: field.path };
}

/** What a file is about, by the members of its first document that are named like a title. */
function nameFile({ fileName, documents: [document] }: FileSample): NamedFile {
  const names: readonly string[] = namesOf.title;
  const members = isObject(document) ? Object.entries(document) : [];
  const titles = members.flatMap(([key, value]) =>
    names.includes(asName(key)) && typeof value === "string" ? [value] : [],
  );
  return { fileName, titles };
}

/** What a request calls the model may be an alias; the response says which it was. */
function answersFirst(fields: readonly SampledField[]): SampledField[] {
  const isRequest = ({ path }: SampledField) => /(?:^|\.)request\./.test(path);
  return [...fields.filter((field) => !isRequest(field)), ...fields.filter(isRequest)];
}

/** A cue is one only if it stands in what the model was given word for word. */
function pickCue({ fields, records }: RecordPlace, content: ContentFields): SampledField | undefined {
  const cue = pickField(fields, namesOf.cue, (value) => typeof value === "string");
  const isInPrompt = records.every((_record, index) => {
    const text = cue?.values[index] ?? "";
    return typeof text === "string" && sampledTexts(content, index).asked.some((asked) => asked.includes(text));
  });
  return isInPrompt ? cue : undefined;
}

/** The title of the document and the places in the arrays on the way; the last of several arrays counts repetitions. */
function placeAsId({ way, fields }: RecordPlace): Source | undefined {
  const arrays = arraysOn(way);
  const counted = arrays.length > 1 ? arrays.slice(0, -1) : arrays;
  if (counted.length === 0) return undefined;
  const around = fields.filter((field) => !isWithin(field) && field.parent === "$");
  const title = pickField(around, namesOf.title, isShortText);
  const places = counted.map((position) => ({ position }));
  const [only] = places;
  return title || !only || places.length > 1
    ? { join: [...(title ? [{ path: title.path }] : []), ...places], with: "/" }
    : only;
}

/** Where the id belongs to something around the record, the record is one of several of it. */
function placeAsEpoch({ way }: RecordPlace, id: SampledField | undefined): Source | undefined {
  const arrays = arraysOn(way);
  const last = arrays.at(-1);
  const isOneOfSeveral = id ? !isWithin(id) : arrays.length > 1;
  return last !== undefined && isOneOfSeveral ? { position: last } : undefined;
}

function arraysOn(way: RecordPlace["way"]): string[] {
  const count = way.filter(({ kind }) => kind === "each").length;
  return Array.from({ length: count }, (_, index) => formatPath(way.slice(0, levelStart(way, index + 1))));
}
