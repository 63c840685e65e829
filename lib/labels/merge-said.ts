import { nothingSaid, type Said, type SaidMark } from "@/lib/labels/label-row";

/**
 * What several rows say of one transcript for one rater as if it were one. Rows that say exactly the same say it once;
 * marks with the same id are one mark with the ranges of all.
 */
export function mergeSaid(rows: readonly Said[]): Said {
  const distinct = [...new Map(rows.map((said) => [JSON.stringify(said), said])).values()];
  const merged = distinct.reduce<Said>((sum, said) => {
    const offset = sum.texts.length;
    return {
      answers: sum.answers.concat(said.answers),
      notes: sum.notes.concat(said.notes),
      marks: sum.marks.concat(offset === 0 ? said.marks : said.marks.map((mark) => moved(mark, offset))),
      texts: sum.texts.concat(said.texts),
      markCount: sum.markCount ?? said.markCount,
      submittedAt: sum.submittedAt ?? said.submittedAt,
      activeMs: sum.activeMs ?? said.activeMs,
    };
  }, nothingSaid);
  return { ...merged, notes: [...new Set(merged.notes)], marks: mergeMarks(merged.marks) };
}

/** The mark with its references to texts counted on from those before. */
function moved(mark: SaidMark, offset: number): SaidMark {
  const move = (range: SaidMark["ranges"][number]) =>
    "text" in range.place ? { ...range, place: { text: range.place.text + offset } } : range;
  return {
    ...mark,
    ranges: mark.ranges.map(move),
    links: mark.links.map((link) => ({ ...link, range: move(link.range) })),
  };
}

function mergeMarks(marks: readonly SaidMark[]): SaidMark[] {
  const byId = new Map<string, SaidMark>();
  for (const [index, mark] of marks.entries()) {
    // A mark of another type under the same id is another mark.
    const key = mark.id === null ? `no id ${index}` : JSON.stringify([mark.id, mark.type]);
    const known = byId.get(key);
    byId.set(key, known === undefined ? mark : joined(known, mark));
  }
  return [...byId.values()];
}

function joined(one: SaidMark, other: SaidMark): SaidMark {
  return {
    ...one,
    ranges: one.ranges.concat(other.ranges),
    properties: distinctOf(one.properties.concat(other.properties)),
    notes: [...new Set(one.notes.concat(other.notes))],
    links: distinctOf(one.links.concat(other.links)),
  };
}

function distinctOf<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
