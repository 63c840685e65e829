import "server-only";
import type { PoolClient } from "pg";
import type { Annotation } from "@/lib/annotations/annotation";
import type { Said } from "@/lib/labels/label-row";
import { mergeSaid } from "@/lib/labels/merge-said";
import { countRecords, type ImportTarget } from "@/lib/server/data/import-write";
import {
  type LabelGroup,
  type LabelMember,
  readGroups,
  readMembers,
  readPlaces,
  readRefused,
} from "@/lib/server/data/label-import-groups";
import type { LabelPlace } from "@/lib/server/data/label-import-rows";
import { type BuiltLabel, type LabelOutcome, storeLabels } from "@/lib/server/data/label-import-store";
import { inTransaction } from "@/lib/server/data/label-import-transaction";
import { buildBatch, type Meaning } from "@/lib/server/imports/labels/build-batch";
import { refusal } from "@/lib/transcripts/formats/reading";
import { type ImportCounts, noCounts, type RefusedRecord } from "@/lib/transcripts/import-report";

type Writing = Meaning & {
  readonly target: ImportTarget;
  readonly place: LabelPlace;
  readonly replace: boolean;
  readonly signal: AbortSignal;
  /** The formats of the files by their names, for the provenance. */
  readonly formats: ReadonlyMap<string, string>;
  readonly onCounted: (counts: ImportCounts) => void;
};

const [groupsAtATime, refusalsAtATime] = [500, 1000];
/** What is held of rows and parts at a time. */
const [maxBytes, maxParts] = [8_000_000, 100_000];
/** More for one rater and one transcript is not what people or machines label. */
const [maxGroupRows, maxGroupBytes] = [20_000, 32_000_000];

/** Stores what is staged, batch by batch, each with its counts in one transaction. */
export async function writeLabels(client: PoolClient, writing: Writing): Promise<void> {
  await writeRefused(client, writing);
  let after = 0;
  for (;;) {
    writing.signal.throwIfAborted();
    const groups = fitting(await readGroups(client, after, groupsAtATime));
    const last = groups.at(-1);
    if (last === undefined) return;
    if (groups.length === 1 && isTooLarge(last)) await refuseGroup(client, last, writing);
    else writing.onCounted(await inTransaction(client, () => writeGroups(client, groups, writing)));
    after = last.number;
  }
}

function isTooLarge({ rowCount, bytes }: LabelGroup): boolean {
  return rowCount > maxGroupRows || bytes > maxGroupBytes;
}

/** The first groups that together are not too much, one at least; one that is too large by itself stands alone. */
function fitting(groups: readonly LabelGroup[]): readonly LabelGroup[] {
  let [bytes, parts] = [0, 0];
  const end = groups.findIndex((group) => {
    bytes += group.bytes;
    parts += group.partCount;
    return bytes > maxBytes || parts > maxParts || isTooLarge(group);
  });
  return end < 0 ? groups : groups.slice(0, Math.max(1, end));
}

/** Rows that are counted together, and what became of them. */
type Decided = { readonly rows: readonly LabelMember[]; readonly outcome: LabelOutcome };

async function writeGroups(client: PoolClient, groups: readonly LabelGroup[], writing: Writing): Promise<ImportCounts> {
  const numbers = groups.map(({ number }) => number);
  const members = await readMembers(client, numbers);
  const said = groups.map((group) => {
    const rows = members.get(group.number) ?? [];
    return { ...group, rows, said: mergeSaid(rows.map((row) => row.said)) };
  });
  const built = await buildBatch(client, said, writing);
  const labels = said.flatMap((group, index) => {
    const one = built[index];
    return one && "annotation" in one ? [{ group, label: labelOf(group, one.annotation, writing) }] : [];
  });
  const store = { ...writing, importId: writing.target.importId };
  const outcomes = await storeLabels(
    client,
    labels.map(({ label }) => label),
    store,
  );
  const stored = labels.flatMap(({ group }, index): Decided[] => {
    const outcome = outcomes[index];
    return outcome ? [{ rows: group.rows, outcome }] : [];
  });
  const refused = said.flatMap(({ rows }, index): Decided[] => {
    const one = built[index];
    return one && "reason" in one ? [{ rows, outcome: { kind: "refused", reason: one.reason } }] : [];
  });
  return countDecided(client, [...stored, ...refused], writing);
}

type Group = LabelGroup & { readonly rows: readonly LabelMember[]; readonly said: Said };

function labelOf({ rows, said, ...group }: Group, annotation: Annotation, { target, formats }: Writing): BuiltLabel {
  const [first] = rows;
  const file = first?.file ?? "";
  const provenance = { import: target.importId, file, record: first?.record ?? 0, format: formats.get(file) ?? "" };
  const submittedAt = said.submittedAt === null ? new Date() : new Date(said.submittedAt);
  return { ...group, annotation, activeMs: said.activeMs ?? 0, submittedAt, provenance };
}

async function countDecided(
  client: PoolClient,
  decided: readonly Decided[],
  { target }: Writing,
): Promise<ImportCounts> {
  const count = (kind: LabelOutcome["kind"]) =>
    decided.reduce((sum, { rows, outcome }) => (outcome.kind === kind ? sum + rows.length : sum), 0);
  const refusals = decided.flatMap(({ rows, outcome }) =>
    outcome.kind === "refused"
      ? rows.map((row): RefusedRecord => ({ ...placeOf(row), ...refusal(row.path, outcome.reason) }))
      : [],
  );
  const [imported, alreadyThere, refused] = [count("imported"), count("alreadyThere"), count("refused")];
  const counts = { read: imported + alreadyThere + refused, imported, alreadyThere, refused };
  await countRecords(client, target, { ...counts, refusals });
  return counts;
}

function placeOf({ file, record }: Pick<LabelMember, "file" | "record">) {
  return { file, record };
}

/** Refuses the rows of a group that is too large, without reading what they say. */
async function refuseGroup(client: PoolClient, group: LabelGroup, writing: Writing): Promise<void> {
  const reason = `${group.rowCount} rows, ${Math.ceil(group.bytes / 1e6)} MB, for one rater and one transcript: at most ${maxGroupRows} rows and ${maxGroupBytes / 1e6} MB`;
  await refuseAll(client, writing, async (after) => {
    const places = await readPlaces(client, group, { after, limit: refusalsAtATime });
    return places.map((place) => ({ ...place, reason }));
  });
}

/** Counts the rows that were refused before anything was known of the others. */
function writeRefused(client: PoolClient, writing: Writing): Promise<void> {
  return refuseAll(client, writing, (after) => readRefused(client, { after, limit: refusalsAtATime }));
}

type Page = readonly (RefusedRecord & { readonly ordinal: number })[];

async function refuseAll(
  client: PoolClient,
  { target, signal, onCounted }: Writing,
  readPage: (after: number) => Promise<Page>,
): Promise<void> {
  let after = 0;
  for (;;) {
    signal.throwIfAborted();
    const page = await readPage(after);
    const last = page.at(-1);
    if (last === undefined) return;
    const refusals = page.map(
      ({ ordinal: _ordinal, ...one }): RefusedRecord => ({ ...one, ...refusal(one.path, one.reason) }),
    );
    const counts = { ...noCounts, read: page.length, refused: page.length };
    await inTransaction(client, () => countRecords(client, target, { ...counts, refusals }));
    onCounted(counts);
    after = last.ordinal;
  }
}
