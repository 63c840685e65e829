import type { Annotation, Span, TextRange } from "@/lib/annotations/annotation";
import { maxNoteLength, maxSpansPerAnnotation } from "@/lib/annotations/annotation-limits";
import { checkChange } from "@/lib/annotations/check-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { spanOf } from "@/lib/labels/build-span";
import type { Said, SaidMark, SaidRange, SaidValue } from "@/lib/labels/label-row";
import type { NameTargets } from "@/lib/labels/name-targets";
import { type PartFacts, resolvePart } from "@/lib/labels/resolve-part";
import { type PartText, resolveRanges } from "@/lib/labels/resolve-ranges";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** What an annotation is built with. */
export type BuildContext = {
  readonly scheme: Scheme;
  readonly targets: NameTargets;
  readonly parts: readonly PartFacts[];
  /** The texts of at least those parts that {@link partsToRead} names, by index. */
  readonly texts: ReadonlyMap<number, string>;
  /** Gives a fresh UUID. */
  readonly newId: () => string;
};

/** An annotation, or why there is none: words for people. */
export type Built = { readonly annotation: Annotation } | { readonly reason: string };

/** UTF-16 code units that the quotes of one annotation may have together: marks of whole texts would fill any disc. */
const maxQuoted = 10_000_000;

/** The parts whose texts an annotation is built with. */
export function partsToRead(said: Said, parts: readonly PartFacts[]): number[] {
  const places = rangesOf(said.marks).map(({ place }) => place);
  const named = new Set(places.flatMap((place) => ("part" in place ? [place.part] : [])));
  const found = [...named].map((name) => resolvePart(name, parts)).filter((part) => typeof part !== "string");
  const lengths = new Set(said.texts.map((text) => text.length));
  return [...new Set([...found, ...parts.filter(({ length }) => lengths.has(length))].map(({ index }) => index))];
}

function rangesOf(marks: readonly SaidMark[]): SaidRange[] {
  return marks.flatMap(({ ranges, links }) => [...ranges, ...links.map(({ range }) => range)]);
}

/**
 * The annotation that is said, in the words of the scheme and checked against the stored texts. An answer that silence
 * stands for as well is left to silence.
 */
export function buildAnnotation(said: Said, context: BuildContext): Built {
  const answers = answersOf(said.answers, context);
  if (typeof answers === "string") return { reason: answers };
  const spans = spansOf(said, context);
  if (typeof spans === "string") return { reason: spans };
  if (said.markCount !== null && said.markCount !== said.marks.length)
    return {
      reason: `It has ${said.markCount} marks, and ${said.marks.length} are in the files: give its spans with it`,
    };
  const note = [...said.notes, ...answers.notes].join("\n");
  if (note.length > maxNoteLength) return { reason: `The note is longer than ${maxNoteLength} characters` };
  const isEmpty = answers.given === 0 && spans.length === 0 && note === "";
  // Who said nothing found nothing, which is a statement; who is left out has made none.
  if (isEmpty && said.answers.length + said.marks.length > 0)
    return { reason: "Everything it says is left out by choice" };
  return withSpans({ ...emptyAnnotation, state: "submitted", answers: answers.answers, note }, spans, context);
}

type Answers = {
  readonly answers: Annotation["answers"];
  readonly notes: readonly string[];
  /** How many questions were answered, those included that silence answers as well. */
  readonly given: number;
};

function answersOf(said: readonly SaidValue[], { scheme, targets }: BuildContext): Answers | string {
  const answers = new Map<string, string>();
  const notes: string[] = [];
  for (const { name, value } of said) {
    const target = targets.answer(name, value);
    if (target === undefined) return `Nothing says what ${name} ${value} stands for`;
    if (target.kind === "note") notes.push(value);
    if (target.kind !== "answer") continue;
    const before = answers.get(target.element);
    if (before !== undefined && before !== target.option)
      return `Two answers to ${target.element}: ${before} and ${target.option}`;
    answers.set(target.element, target.option);
  }
  const isSilence = ([key, option]: readonly [string, string]) => findElement(scheme, key)?.defaultOption === option;
  const kept = [...answers].filter((answer) => !isSilence(answer));
  return { answers: Object.fromEntries(kept), notes, given: answers.size };
}

function spansOf(said: Said, context: BuildContext): Span[] | string {
  const marks = said.marks.filter(({ type }) => context.targets.mark(type) !== null);
  if (marks.length > maxSpansPerAnnotation) return `More than ${maxSpansPerAnnotation} marks`;
  const ranges = rangesIn(marks, said.texts, context);
  if (typeof ranges === "string") return ranges;
  const spans: Span[] = [];
  const ids = new Set<string>();
  for (const mark of marks) {
    const span = spanOf(mark, ranges, context);
    if (typeof span === "string") return span;
    const isTaken = ids.has(span.id);
    spans.push(isTaken ? { ...span, id: context.newId() } : span);
    ids.add(span.id);
  }
  return spans;
}

/** Every range of the marks as it stands in the texts; the first that does not, in words. */
function rangesIn(
  marks: readonly SaidMark[],
  texts: readonly string[],
  context: BuildContext,
): ReadonlyMap<SaidRange, TextRange> | string {
  const known = new Map([...context.texts].map(([index, text]): [number, PartText] => [index, { index, text }]));
  const placed: { readonly range: SaidRange; readonly part: PartText }[] = [];
  for (const range of rangesOf(marks)) {
    const part = partOf(range, texts, { ...context, known });
    if (typeof part === "string") return part;
    placed.push({ range, part });
  }
  const resolved = resolveRanges(placed);
  const wrong = resolved.find((range) => typeof range === "string");
  if (typeof wrong === "string") return wrong;
  const quoted = resolved.reduce((sum, range) => (typeof range === "string" ? sum : sum + range.end - range.start), 0);
  if (quoted > maxQuoted) return `Its marks quote more than ${maxQuoted} characters`;
  return new Map(
    placed.flatMap(({ range }, index) => {
      const found = resolved[index];
      return found === undefined || typeof found === "string" ? [] : [[range, found] as const];
    }),
  );
}

type Known = { readonly parts: readonly PartFacts[]; readonly known: ReadonlyMap<number, PartText> };

function partOf({ place }: SaidRange, texts: readonly string[], { parts, known }: Known): PartText | string {
  if ("part" in place) {
    const part = resolvePart(place.part, parts);
    if (typeof part === "string") return part;
    return known.get(part.index) ?? `Part ${part.index} was not read`;
  }
  const text = texts[place.text];
  const [found, ...others] = [...known.values()].filter((part) => part.text === text);
  if (found === undefined) return "No part of the transcript has the text that was marked";
  return others.length === 0 ? found : `${others.length + 1} parts of the transcript have the text that was marked`;
}

/** Adds the marks as the workbench would: whatever it refuses is refused here. */
function withSpans(bare: Annotation, spans: readonly Span[], { scheme, texts }: BuildContext): Built {
  // Whoever labelled knew of the cue, even where the project does not.
  const context = { scheme, texts, hasCue: true };
  for (const [element, option] of Object.entries(bare.answers)) {
    const refusal = checkChange(bare, { kind: "setAnswer", element, option }, context);
    if (refusal) return { reason: `${element}: ${refusal.words}` };
  }
  let annotation = bare;
  for (const span of spans) {
    const refusal = checkChange(annotation, { kind: "putSpan", span }, context);
    if (refusal) return { reason: `${span.type} at ${placeOf(span)}: ${refusal.words}` };
    annotation = { ...annotation, spans: annotation.spans.concat(span) };
  }
  return { annotation };
}

function placeOf({ ranges: [range] }: Span): string {
  return range ? `part ${range.part}, ${range.start} to ${range.end}` : "no place";
}
