import { isContentBlocks } from "@/lib/transcripts/formats/conversations/content-blocks";
import { recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import type { SampledField } from "@/lib/transcripts/formats/sampled-fields";
import { type Json, splitSchema } from "@/lib/transcripts/transcript";

/** Whether a value can be what a field is taken for. */
export type Accepts = (value: Json) => boolean;

/**
 * The field with the likeliest name, and of equal names the nearest, whose every value is acceptable. Undefined when
 * there is none.
 *
 * @param names The names, the likeliest first.
 */
export function pickField(
  fields: readonly SampledField[],
  names: readonly string[],
  accepts: Accepts,
): SampledField | undefined {
  return pickFields(fields, names, accepts)[0];
}

/** The fields that {@link pickField} chooses among, the likeliest first. */
export function pickFields(
  fields: readonly SampledField[],
  names: readonly string[],
  accepts: Accepts,
): readonly SampledField[] {
  const candidates = names.flatMap((name) => fields.filter((field) => field.name === name));
  return candidates.filter((field) => isAcceptable(field, accepts));
}

/** As {@link pickField}, but what stands in every record comes before what stands in some. */
export function pickFullest(
  fields: readonly SampledField[],
  names: readonly string[],
  accepts: Accepts,
): SampledField | undefined {
  const isFull = ({ values }: SampledField) => [...values].every((value) => value !== undefined && value !== null);
  return pickField(fields.filter(isFull), names, accepts) ?? pickField(fields, names, accepts);
}

/** The nearest field with any of the names, and of equally near ones that with the likeliest name. */
export function pickNearest(
  fields: readonly SampledField[],
  names: readonly string[],
  accepts: Accepts,
): SampledField | undefined {
  const candidates = fields.filter(({ name }) => names.includes(name));
  const likeliest = candidates.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
  const nearest = likeliest.toSorted((one, other) => one.distance - other.distance);
  return nearest.find((field) => isAcceptable(field, accepts));
}

function isAcceptable({ values }: SampledField, accepts: Accepts): boolean {
  const present = values.filter((value) => value !== undefined && value !== null && value !== "");
  return present.length > 0 && present.every((value) => value !== undefined && accepts(value));
}

const maxShortLength = 200;

/** A text, content blocks, or messages. */
export const isContent: Accepts = (value) =>
  typeof value === "string" || isContentBlocks(value) || recogniseConversation(value) !== null;

/** What can be reasoning: content, or its steps as a list of texts. */
export const isReasoned: Accepts = (value) =>
  isContent(value) || (Array.isArray(value) && value.length > 0 && value.every((step) => typeof step === "string"));

/** A text or number that fits a cell. */
export const isShort: Accepts = (value) =>
  typeof value === "number" || (typeof value === "string" && value.length <= maxShortLength);

/** A text that fits a cell. */
export const isShortText: Accepts = (value) => typeof value === "string" && value.length <= maxShortLength;

/** A number of a repetition; in tables numbers are texts. */
export const isCount: Accepts = (value) =>
  typeof value === "string" ? /^\d{1,9}$/.test(value) : Number.isInteger(value) && Number(value) >= 0;

/** A name of a split. */
export const isSplit: Accepts = (value) => splitSchema.safeParse(value).success;

/** A word or truth value for correctness. A score, which may be 0.5, is none. */
export const isCorrectness: Accepts = (value) =>
  typeof value === "boolean" ||
  (typeof value === "string" && /^(?:correct|incorrect|unknown|true|false)$/i.test(value));
