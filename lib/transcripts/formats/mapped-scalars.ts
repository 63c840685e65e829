import type { FieldName, MappingFields } from "@/lib/transcripts/formats/mapping";
import { isRefusal, type RecordContext, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { asText, type Found, lookupSource } from "@/lib/transcripts/formats/source-values";
import type { Step } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

type Scalars = Readonly<Record<string, string | number>>;
type Read = (found: Found) => string | number | null | Refusal;

const readers: readonly (readonly [FieldName, Read])[] = [
  ["model", readText],
  ["externalId", readText],
  ["epoch", readInteger],
  ["condition", readText],
  ["pairKey", readText],
  ["split", readText],
  ["cue", readText],
  ["correctness", readCorrectness],
];

/** Reads the fields that are one value each; those that the record says nothing of are left out. */
export function createScalarReader(
  fields: MappingFields,
  way: readonly Step[],
): (record: Json, context: RecordContext) => Scalars | Refusal {
  const mapped = readers.flatMap(([field, read]) => {
    const source = fields[field];
    return source ? [{ field, read, lookup: lookupSource(source, way) }] : [];
  });
  return (record, context) => {
    const scalars: Record<string, string | number> = {};
    for (const { field, read, lookup } of mapped) {
      const found = lookup(record, context);
      const value = read(found);
      if (value !== null && typeof value === "object") return value;
      if (value !== null) scalars[field] = value;
      else if (field === "model") return refusal(found.path, "There is no model here");
    }
    return scalars;
  };
}

function readText({ value, path }: Found): string | null | Refusal {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return refusal(path, "A number this large loses digits in JSON: write it as a text, in quotes");
  const text = asText(value);
  if (text === null) return refusal(path, "Expected a text, a number or a truth value");
  return unstorableIn(text, path) ?? text;
}

function readInteger(found: Found): number | null | Refusal {
  const text = readText(found);
  if (text === null || isTextRefusal(text)) return text;
  return /^\d{1,9}$/.test(text) ? Number(text) : refusal(found.path, `Expected a whole number, found ${text}`);
}

const correctnessWords: ReadonlyMap<string, string> = new Map([
  ["true", "correct"],
  ["1", "correct"],
  ["correct", "correct"],
  ["false", "incorrect"],
  ["0", "incorrect"],
  ["incorrect", "incorrect"],
  ["unknown", "unknown"],
]);

function readCorrectness(found: Found): string | null | Refusal {
  const text = readText(found);
  if (text === null || isTextRefusal(text)) return text;
  const word = correctnessWords.get(text.toLowerCase());
  return word ?? refusal(found.path, `Expected correct, incorrect, unknown, true or false, found ${text}`);
}

function isTextRefusal(text: string | Refusal): text is Refusal {
  return typeof text === "object" && isRefusal(text);
}
