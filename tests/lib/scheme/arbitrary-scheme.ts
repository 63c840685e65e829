import fc from "fast-check";
import type { SchemeChange } from "@/lib/scheme/change-scheme";
import type { Scheme, SchemeElement, SpanType } from "@/lib/scheme/scheme";
import type { SchemePlace } from "@/lib/scheme/scheme-place";

const letters = [..."ABCDEFGHIJ"];
const text = fc.string({ unit: "grapheme", maxLength: 12 });

const types = fc
  .uniqueArray(fc.nat(9), { maxLength: 5 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => arbitraryType(number))));

function arbitraryType(number: number): fc.Arbitrary<SpanType> {
  return fc.record({
    key: fc.constant(`type_${number}`),
    label: fc.constant(`Type ${number}`),
    sign: fc.constant(`T${letters[number]}`),
    colour: fc.nat(9),
    isDivergence: fc.boolean(),
    definition: text,
    digit: fc.constantFrom(null, String(number)),
    examples: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 2 }),
    linkRule: fc.constantFrom("optional", "required"),
  });
}

const elements = fc
  .uniqueArray(fc.nat(9), { maxLength: 4 })
  .chain((numbers) => fc.tuple(...numbers.map((number, index) => arbitraryElement(number, index === 0))));

function arbitraryElement(number: number, mayBeVerdict: boolean): fc.Arbitrary<SchemeElement> {
  const kinds = ["cueQuestion", "rating", "flag"] as const;
  const kind = mayBeVerdict ? fc.constantFrom("verdict" as const, ...kinds) : fc.constantFrom(...kinds);
  const options = fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 4 });
  return fc
    .record({ kind, keys: options, definition: fc.option(text), isRequired: fc.boolean(), isOrdinal: fc.boolean() })
    .chain(({ kind: drawn, keys, definition, isRequired, isOrdinal }) =>
      fc.constant({
        ...{ key: `element_${number}`, label: `Element ${number}`, kind: drawn, definition, isRequired },
        level: isOrdinal ? ("ordinal" as const) : ("nominal" as const),
        options: (drawn === "flag" ? keys.slice(0, 2) : keys).map((key) => ({
          ...{ key: `option_${key}`, label: `Option ${key}`, definition: key % 2 === 0 ? null : `Wording ${key}` },
          ...(drawn === "verdict" && { counts: key % 2 === 0 ? ("strict" as const) : ("none" as const) }),
        })),
        defaultOption: drawn === "flag" ? `option_${keys[0]}` : null,
      }),
    );
}

/** Schemes that can be saved. Two of them share some keys. */
export const arbitraryScheme: fc.Arbitrary<Scheme> = fc
  .record({ spanTypes: types, elements })
  .filter((scheme) => scheme.spanTypes.length + scheme.elements.length > 0);

const index = fc.nat(5);
const arbitraryPlace: fc.Arbitrary<SchemePlace> = fc.oneof(
  fc.record({ list: fc.constant("spanTypes" as const), index }),
  fc.record({ list: fc.constant("elements" as const), index }),
  fc.record({ list: fc.constant("options" as const), element: index, index }),
);
const label = fc.constantFrom("", "New type", "Type 3", "Option 2", "Ümläut & Co", "推論");

/** Changes of any part, many of which cannot be. */
export const arbitrarySchemeChange: fc.Arbitrary<SchemeChange> = fc.oneof(
  fc.record({ kind: fc.constant("setType" as const), index, fields: fc.record({ label }) }),
  fc.record({ kind: fc.constant("setType" as const), index, fields: fc.record({ sign: fc.constantFrom("", "TA") }) }),
  fc.record({ kind: fc.constant("setElement" as const), index, fields: fc.record({ label }) }),
  fc.record({
    kind: fc.constant("setOption" as const),
    place: fc.record({ list: fc.constant("options" as const), element: index, index }),
    fields: fc.record({ label }),
  }),
  fc.record({
    kind: fc.constant("setKey" as const),
    place: arbitraryPlace,
    key: fc.constantFrom("type_3", "element_2", "option_1", "fresh", "9", "", "no key"),
  }),
  fc.record({
    kind: fc.constant("add" as const),
    what: fc.constantFrom("spanType" as const, "verdict" as const, "rating" as const, "flag" as const),
    label,
  }),
  fc.record({ kind: fc.constant("addOption" as const), element: index, label }),
  fc.record({ kind: fc.constant("remove" as const), place: arbitraryPlace }),
  fc.record({
    kind: fc.constant("move" as const),
    place: arbitraryPlace,
    by: fc.constantFrom(-1 as const, 1 as const),
  }),
);
