import fc from "fast-check";

/** Pieces that are cut wrongly by code that forgets what text is made of. */
const pieces = [
  "a",
  "Bc ",
  "1.44",
  " ",
  ". ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "e\u0301",
  "\u0301",
  "\u200d",
  "\ufe0f",
  "\u{1f3fd}",
  "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}",
  "\u{1f44d}\u{1f3fd}",
  "\u{1f1e9}\u{1f1ea}",
  "\u{1f1eb}",
  "\u2764\ufe0f",
  "\u0915\u094d\u0937",
  "\u0924",
  "\ud55c",
  "\u1112",
  "\u1161",
  "\u11ab",
  "\u0633\u0644\u0627\u0645",
  "\u0600",
  "\u05e9\u05c1",
  "日本語",
  "。",
  "สวัสดี",
  "x\u0323\u0307",
  "\u{20000}",
];

/** Texts made of such pieces, and of any code point at all. Never a lone surrogate, which no import lets in. */
export const nastyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((chosen) => chosen.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** A nasty text, never empty, with two offsets in it, the first not behind the second. */
export const textWithRange = nastyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
      .map(([one, other]) => ({ text, range: { start: Math.min(one, other), end: Math.max(one, other) } })),
  );
