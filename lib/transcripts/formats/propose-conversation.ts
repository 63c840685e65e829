import { exchangeIn } from "@/lib/transcripts/formats/conversations/exchange";
import { parseJsonText } from "@/lib/transcripts/formats/conversations/json-text";
import {
  type RecognisedConversation,
  recogniseConversation,
} from "@/lib/transcripts/formats/conversations/read-conversation";
import { namesOf } from "@/lib/transcripts/formats/field-names";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { isWithin, type SampledField } from "@/lib/transcripts/formats/sampled-fields";
import { formatPath, parsePath, type Step, valueAt } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

type Place = { readonly fields: readonly SampledField[]; readonly objects: readonly SampledField[] };

/** A field that holds conversations, and whether they hold what the model was asked. */
export type ProposedConversation = {
  readonly field: SampledField;
  readonly isAsked: boolean;
  /** The answer by itself, where it can be told; a field of the same records. */
  readonly answer: SampledField | null;
};

/**
 * Finds the conversation of records: the record itself or an object in it when it is a request and its response, or else
 * a list of messages in which the model speaks, by its name first. Null when there is none.
 */
export function proposeConversation({ fields, objects }: Place): ProposedConversation | null {
  const [whole, ...inner] = objects;
  const exchanges = inner.flatMap(exchangeAt);
  const isApart = ({ path }: SampledField) => !exchanges.some(({ field }) => path.startsWith(`${field.path}.`));
  const lists = byName(fields.filter(isWithin).filter(isApart)).flatMap(listAt);
  const found = [...(whole ? exchangeAt(whole) : []), ...lists, ...exchanges];
  return found.find(({ isAsked }) => isAsked) ?? found[0] ?? null;
}

function exchangeAt(field: SampledField): ProposedConversation[] {
  const [recognised] = recognisedIn(field);
  const value = field.values.find((one) => one !== undefined);
  const answered = value === undefined ? undefined : exchangeIn(value)?.answered;
  if (recognised?.form !== "exchange" || !answered) return [];
  const answer = isRefusal(answered) ? null : fieldWithin(field, answered.place);
  return [{ field, isAsked: recognised.isAsked, answer }];
}

/** The field at steps from another. Null when that is the record itself, which no answer can be. */
function fieldWithin(field: SampledField, steps: readonly Step[]): SampledField | null {
  const path = formatPath([...(parsePath(field.path)?.steps ?? []), ...steps]);
  const values = field.values.map((value) => valueAt(value, steps));
  return path === "" ? null : { ...field, path, parent: field.path, values };
}

function listAt(field: SampledField): ProposedConversation[] {
  const recognised = recognisedIn(field);
  const isAnswered = recognised.some((one) => one.isAnswered);
  return isAnswered ? [{ field, isAsked: recognised.some((one) => one.isAsked), answer: field }] : [];
}

/** What the values of a field are recognised as; nothing unless each of them is a conversation. */
function recognisedIn({ values }: SampledField): RecognisedConversation[] {
  const present = values.filter((value) => value !== undefined && value !== null && value !== "");
  const recognised = present.map((value) => (value === undefined ? null : recogniseCell(value)));
  return recognised.every((one) => one !== null) ? recognised : [];
}

function recogniseCell(value: Json): RecognisedConversation | null {
  if (typeof value !== "string") return recogniseConversation(value);
  const decoded = parseJsonText(value);
  return isRefusal(decoded) ? null : recogniseConversation(decoded.value);
}

function byName(fields: readonly SampledField[]): SampledField[] {
  const names: readonly string[] = namesOf.conversation;
  const rank = ({ name }: SampledField) => (names.includes(name) ? names.indexOf(name) : names.length);
  return fields.toSorted((one, other) => rank(one) - rank(other));
}
