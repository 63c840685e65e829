import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import type { Annotation } from "@/lib/annotations/annotation";
import { differenceInWords } from "@/lib/labels/same-annotation";
import type { Scheme } from "@/lib/scheme/scheme";
import { readAnnotations } from "@/lib/server/data/annotation-rows";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { type LabelPlace, LabelRows, type LabelToStore } from "@/lib/server/data/label-import-rows";
import { countLabels, holdSlots, lockTasks } from "@/lib/server/data/label-import-slots";

/** An annotation that has been built. */
export type BuiltLabel = Omit<LabelToStore, "annotationId">;

/** What became of one. */
export type LabelOutcome =
  | { readonly kind: "imported" }
  | { readonly kind: "alreadyThere" }
  | { readonly kind: "refused"; readonly reason: string };

type Store = {
  readonly place: LabelPlace;
  readonly scheme: Scheme;
  /** The import: what an earlier run of it has brought counts as brought by it. */
  readonly importId: string;
  /** Whether one that differs takes the place of the one that is there. */
  readonly replace: boolean;
};

/**
 * Stores annotations in the transaction that the connection is in: those that their raters have not made yet, and those
 * that replace others. Equal ones are there already. What a member of the project made here is never touched.
 *
 * @returns What became of each, in their order.
 */
export async function storeLabels(
  client: PoolClient,
  labels: readonly BuiltLabel[],
  store: Store,
): Promise<LabelOutcome[]> {
  await lockTasks(client, [...new Set(labels.map(({ taskId }) => taskId))]);
  const there = await readThere(client, labels);
  const kinds = await readKinds(client, labels);
  const decisions = labels.map((label) =>
    decide(label, { there: there.get(keyOf(label)), kind: kinds.get(label.raterId), store }),
  );
  await write(client, decisions, { store, kinds });
  return decisions.map(({ outcome }) => outcome);
}

/** An annotation that a rater has made of a transcript already. */
type There = {
  readonly id: string;
  readonly provenance: { readonly import?: string } | null;
  readonly annotation: Annotation;
};

function keyOf({ transcriptId, raterId }: Pick<BuiltLabel, "transcriptId" | "raterId">): string {
  return `${transcriptId} ${raterId}`;
}

async function readThere(client: PoolClient, labels: readonly BuiltLabel[]): Promise<ReadonlyMap<string, There>> {
  const transcripts = labels.map(({ transcriptId }) => transcriptId);
  const raters = labels.map(({ raterId }) => raterId);
  const { rows } = await client.query<Omit<There, "annotation"> & { transcriptId: string; raterId: string }>(Prisma.sql`
    SELECT a."id", a."transcriptId", a."raterId", a."provenance" FROM "Annotation" a
    JOIN unnest(${transcripts}::uuid[], ${raters}::uuid[]) AS w("transcriptId", "raterId")
      ON w."transcriptId" = a."transcriptId" AND w."raterId" = a."raterId" WHERE a."kind" = 'rating'`);
  // Nobody changes them now: whoever would has to lock their tasks first, but for a member's own draft.
  const annotations = await readAnnotations(
    db(),
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.flatMap((row) => {
      const annotation = annotations.get(row.id);
      return annotation ? [[keyOf(row), { ...row, annotation }] as const] : [];
    }),
  );
}

async function readKinds(client: PoolClient, labels: readonly BuiltLabel[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(labels.map(({ raterId }) => raterId))];
  const { rows } = await client.query<{ id: string; kind: string }>(
    Prisma.sql`SELECT "id", "kind" FROM "Rater" WHERE "id" = ANY (${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

type Decision = { readonly outcome: LabelOutcome; readonly toStore: LabelToStore | null; readonly isNew: boolean };
type Circumstances = { readonly there: There | undefined; readonly kind: string | undefined; readonly store: Store };

function decide(label: BuiltLabel, { there, kind, store }: Circumstances): Decision {
  const nothing = { toStore: null, isNew: false };
  const refused = (reason: string) => ({ outcome: { kind: "refused" as const, reason }, ...nothing });
  const toStore = { ...label, annotationId: there?.id ?? v7() };
  if (!there) {
    if (kind === "member")
      return refused("Its rater is a member of this project, who labels here: nothing is added for them");
    return { outcome: { kind: "imported" }, toStore, isNew: true };
  }
  const difference = differenceInWords(there.annotation, label.annotation, store.scheme);
  if (difference === null && there.annotation.state === "submitted") {
    const isOurs = there.provenance?.import === store.importId;
    return { outcome: { kind: isOurs ? "imported" : "alreadyThere" }, ...nothing };
  }
  if (kind === "member")
    return refused(`A member of this project labelled it otherwise: ${difference ?? "not submitted yet"}`);
  if (!store.replace) return refused(`This rater's labels of it are there and differ: ${difference}`);
  return { outcome: { kind: "imported" }, toStore, isNew: false };
}

type Written = { readonly store: Store; readonly kinds: ReadonlyMap<string, string> };

async function write(client: PoolClient, decisions: readonly Decision[], { store, kinds }: Written): Promise<void> {
  const rows = new LabelRows();
  const stored = decisions.flatMap(({ toStore, isNew }) => (toStore ? [{ label: toStore, isNew }] : []));
  await clear(
    client,
    stored.filter(({ isNew }) => !isNew).map(({ label }) => label),
    store.place,
  );
  for (const { label, isNew } of stored) rows.add(label, store.place, { isNew });
  await rows.send(client);
  const added = stored.filter(({ isNew }) => isNew).map(({ label }) => label);
  // Machine raters hold no slot, so that their labels never make a task labelled.
  await holdSlots(
    client,
    added.filter(({ raterId }) => kinds.get(raterId) !== "machine"),
  );
  await countLabels(client, store.place.projectId, {
    added: added.map(({ raterId }) => raterId),
    isChanged: stored.length > 0,
  });
}

/** Makes room for labels that replace others. */
async function clear(
  client: PoolClient,
  labels: readonly LabelToStore[],
  { schemeVersionId }: LabelPlace,
): Promise<void> {
  if (labels.length === 0) return;
  const ids = labels.map(({ annotationId }) => annotationId);
  await client.query(Prisma.sql`DELETE FROM "Answer" WHERE "annotationId" = ANY (${ids}::uuid[])`);
  await client.query(Prisma.sql`DELETE FROM "Span" WHERE "annotationId" = ANY (${ids}::uuid[])`);
  const column = (value: (label: LabelToStore) => string | number) => labels.map(value);
  await client.query(Prisma.sql`
    UPDATE "Annotation" a SET "note" = n."note", "activeMs" = n."activeMs", "submittedAt" = n."submittedAt",
      "provenance" = n."provenance"::jsonb, "schemeVersionId" = ${schemeVersionId}::uuid, "updatedAt" = now(),
      "revision" = a."revision" + 1
    FROM unnest(${ids}::uuid[], ${column(({ annotation }) => annotation.note)}::text[],
      ${column(({ activeMs }) => activeMs)}::int[],
      ${column(({ submittedAt }) => submittedAt.toISOString())}::timestamptz[],
      ${column(({ provenance }) => JSON.stringify(provenance))}::text[])
      AS n("id", "note", "activeMs", "submittedAt", "provenance")
    WHERE n."id" = a."id"`);
}
