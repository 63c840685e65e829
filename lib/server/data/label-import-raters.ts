import "server-only";
import { v7 } from "uuid";
import { type RaterKey, raterKeySchema } from "@/lib/labels/label-row";
import { type Client, db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { newPseudonym } from "@/lib/server/data/raters";

/** The rater of a project that a name in the files stands for, or why it cannot be: words for people. */
export type MatchedRater = {
  /** The rater as it was asked for: a {@link RaterKey} as JSON. */
  readonly rater: string;
  readonly raterId: string | null;
  readonly problem: string | null;
};

const fields = { id: true, kind: true, name: true, version: true, promptHash: true, pseudonym: true } as const;
type KnownRater = Prisma.RaterGetPayload<{ select: typeof fields }>;

const ownForm = /^R-[A-HJKMNP-Z2-9]{6}$/;

/**
 * Finds or makes the raters that labels are by. A rater is known by the pseudonym under which labels left this project or
 * another, else by name, a machine rater by name and version.
 */
export async function matchRaters(projectId: string, texts: readonly string[]): Promise<MatchedRater[]> {
  return db().$transaction(async (tx) => {
    // Two imports with the same people make them once.
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId}::uuid FOR UPDATE`;
    const known = await tx.rater.findMany({ where: { projectId }, select: fields });
    const matched: MatchedRater[] = [];
    for (const text of texts) {
      const key = raterKeySchema.parse(JSON.parse(text));
      const rater = find(known, key) ?? (await make(tx, projectId, { key, known }));
      const problem = problemOf(rater, key);
      matched.push({ rater: text, raterId: problem === null ? rater.id : null, problem });
    }
    return matched;
  });
}

function find(known: readonly KnownRater[], key: RaterKey): KnownRater | undefined {
  const alias = key.pseudonym ?? key.name;
  const version = key.kind === "machine" ? key.version : null;
  const kind = key.kind === "machine" ? "machine" : "imported";
  return (
    known.find(({ pseudonym }) => pseudonym === alias) ??
    known.find((rater) => rater.kind === kind && rater.name === key.name && rater.version === version)
  );
}

type New = { readonly key: RaterKey; readonly known: KnownRater[] };

async function make(client: Client, projectId: string, { key, known }: New): Promise<KnownRater> {
  const { pseudonym: given } = key;
  const pseudonym = given !== null && ownForm.test(given) ? given : newPseudonym();
  const machine = key.kind === "machine" ? { version: key.version, promptHash: key.promptHash } : {};
  const kind = key.kind === "machine" ? ("machine" as const) : ("imported" as const);
  const rater = { id: v7(), kind, name: key.name, version: null, promptHash: null, pseudonym, ...machine };
  await client.rater.create({ data: { ...rater, projectId }, select: { id: true } });
  known.push(rater);
  return rater;
}

/** One machine rater is one prompt: under another it is another rater. */
function problemOf({ promptHash }: KnownRater, key: RaterKey): string | null {
  if (key.kind !== "machine" || key.promptHash === null || promptHash === null || key.promptHash === promptHash)
    return null;
  return `${key.name} ${key.version} labelled with another prompt before (${promptHash.slice(0, 12)}…, here ${key.promptHash.slice(0, 12)}…): give it another version`;
}

/** What the raters of a project are called, by id; pseudonyms for members. */
export async function raterNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().rater.findMany({ where: { id: { in: [...ids] } }, select: fields });
  const named = rows.map(({ id, name, version, pseudonym }) => {
    const words = [name, version].filter((word) => word !== null).join(" ");
    return [id, words === "" ? pseudonym : words] as const;
  });
  return new Map(named);
}
