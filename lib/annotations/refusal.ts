/** Why a change was not made. */
export const refusalCodes = [
  "submitted",
  "already_submitted",
  "not_submitted",
  "required_unanswered",
  "link_missing",
  "too_many_spans",
  "malformed",
  "unknown_span_type",
  "unknown_element",
  "unknown_option",
  "no_cue",
  "no_such_part",
  "range_outside_part",
  "quote_differs",
  "splits_grapheme",
  "overlapping_ranges",
  "repeated_link",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const wordsOf: Readonly<Record<RefusalCode, string>> = {
  submitted: "This annotation is submitted. Reopen it before changing it.",
  already_submitted: "This annotation is already submitted.",
  not_submitted: "This annotation is not submitted.",
  required_unanswered: "A required question has no answer.",
  link_missing: "A mark has no link, and its type asks for one.",
  too_many_spans: "This annotation has as many marks as one annotation can hold.",
  malformed: "The change is not well formed.",
  unknown_span_type: "The scheme has no such mark.",
  unknown_element: "The scheme has no such question.",
  unknown_option: "The question has no such answer.",
  no_cue: "The question is about a cue, and this transcript has none.",
  no_such_part: "The transcript has no such part.",
  range_outside_part: "The range reaches beyond its part.",
  quote_differs: "The quote is not what stands in the text.",
  splits_grapheme: "The range cuts a character in two.",
  overlapping_ranges: "Two ranges of the mark overlap.",
  repeated_link: "Two links of the annotation have the same id.",
};

/** A change was not made, and this is why: a code for programs, words for people. */
export type Refusal = { readonly code: RefusalCode; readonly words: string };

/** The refusal with this code. */
export function refuse(code: RefusalCode): Refusal {
  return { code, words: wordsOf[code] };
}
