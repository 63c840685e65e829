import "server-only";
import type { PreviewedLabel } from "@/lib/labels/label-preview";
import type { RaterKey } from "@/lib/labels/label-row";
import type { NameTargets } from "@/lib/labels/name-targets";
import { saidInWords } from "@/lib/labels/said-in-words";
import type { Scheme } from "@/lib/scheme/scheme";
import { itemText, type MatchedItem } from "@/lib/server/data/label-import-items";
import { buildBatch } from "@/lib/server/imports/labels/build-batch";
import type { FoundRow, LabelsSeen } from "@/lib/server/imports/labels/look-at-labels";

const maxLabels = 10;

type Meaning = {
  readonly scheme: Scheme;
  readonly targets: NameTargets;
  /** Whether every name stands for something; until then nothing is checked against the texts. */
  readonly isMapped: boolean;
  readonly items: ReadonlyMap<string, MatchedItem>;
};

/** The first rows as they would be imported or refused. */
export async function previewRows(seen: LabelsSeen, meaning: Meaning): Promise<PreviewedLabel[]> {
  const rows = seen.rows.slice(0, maxLabels);
  const problems = await problemsOf(rows, meaning);
  const read = rows.map(({ file, record, row }, index): PreviewedLabel => {
    const item = meaning.items.get(itemText(row.item));
    return {
      ...{ file, record, path: row.path },
      rater: raterText(row.rater),
      item: row.item.ids[0] ?? null,
      transcriptId: item?.transcriptId ?? null,
      says: saidInWords(row.said, meaning.targets, meaning.scheme),
      problem: problems[index] ?? null,
    };
  });
  const refused = seen.refusals.slice(0, maxLabels - read.length).map(({ file, record, path, reason }) => ({
    ...{ file, record, path, rater: null, item: null, transcriptId: null, says: [], problem: reason },
  }));
  return [...read, ...refused];
}

async function problemsOf(rows: readonly FoundRow[], { items, isMapped, ...meaning }: Meaning) {
  const groups = rows.map(({ row }) => {
    const transcriptId = items.get(itemText(row.item))?.transcriptId ?? null;
    // A row alone need not have all the marks of its annotation.
    return { row, transcriptId, said: { ...row.said, markCount: null } };
  });
  const found = groups.flatMap(({ transcriptId, said }) => (transcriptId === null ? [] : [{ transcriptId, said }]));
  const built = isMapped ? await buildBatch(null, found, meaning) : [];
  let next = 0;
  return groups.map(({ row, transcriptId }): string | null => {
    if (transcriptId === null) return items.get(itemText(row.item))?.problem ?? null;
    const one = built[next++];
    return one && "reason" in one ? one.reason : null;
  });
}

function raterText(rater: RaterKey): string {
  return rater.kind === "machine" ? `${rater.name} ${rater.version}` : rater.name;
}
