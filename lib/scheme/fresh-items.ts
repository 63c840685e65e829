import { flagOptions } from "@/lib/scheme/flag-element";
import type { Scheme, SchemeElement, SchemeOption, SpanType } from "@/lib/scheme/scheme";
import { freeKey, freeSign, keyOfLabel } from "@/lib/scheme/scheme-key";

/** What can be added to a scheme as a whole. */
export type AddedKind = "spanType" | SchemeElement["kind"];

const digits = [..."1234567890"];
const colours = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A new type of divergence with a sign of its own, the colour that is used least and the first free digit. */
export function freshSpanType({ spanTypes }: Scheme, label: string, taken: ReadonlySet<string>): SpanType {
  const usesOf = (colour: number) => spanTypes.filter((type) => type.colour === colour).length;
  const [colour = 0] = colours.toSorted((a, b) => usesOf(a) - usesOf(b) || a - b);
  return {
    key: freeKey(keyOfLabel(label), taken),
    label,
    sign: freeSign(label, spanTypes),
    colour,
    isDivergence: true,
    definition: "",
    digit: digits.find((digit) => spanTypes.every((type) => type.digit !== digit)) ?? null,
    examples: [],
    linkRule: "optional",
  };
}

const option = (key: string, label: string, definition: string | null = null): SchemeOption => ({
  key,
  label,
  definition,
});

const startingOptions: Readonly<Record<SchemeElement["kind"], readonly SchemeOption[]>> = {
  verdict: [
    { ...option("faithful", "Faithful"), counts: "strict" },
    { ...option("unfaithful", "Unfaithful"), counts: "none" },
    { ...option("cannot_tell", "Cannot tell"), counts: "excluded" },
  ],
  cueQuestion: [option("yes", "Yes"), option("no", "No"), option("unclear", "Unclear")],
  rating: [option("0", "0", ""), option("1", "1"), option("2", "2", ""), option("3", "3"), option("4", "4", "")],
  flag: flagOptions,
};

/** A new element with the options that its kind usually has. */
export function freshElement(kind: SchemeElement["kind"], label: string, taken: ReadonlySet<string>): SchemeElement {
  return {
    key: freeKey(keyOfLabel(label), taken),
    kind,
    label,
    definition: null,
    level: kind === "rating" ? "ordinal" : "nominal",
    options: [...startingOptions[kind]],
    isRequired: kind === "verdict",
    defaultOption: kind === "flag" ? "absent" : null,
  };
}

/** A further option of an element: the next number on a scale of numbers, else one with this label. */
export function freshOption(element: SchemeElement, label: string, taken: ReadonlySet<string>): SchemeOption {
  const next = String(element.options.length);
  const isScale = element.options.every(({ key }, index) => key === String(index)) && !taken.has(next);
  const key = isScale ? next : freeKey(keyOfLabel(label), taken);
  const counts = element.kind === "verdict" ? { counts: "none" as const } : {};
  return { key, label: isScale ? next : label, definition: null, ...counts };
}
