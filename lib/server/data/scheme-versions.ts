import "server-only";
import { schemeSchema } from "@/lib/scheme/scheme";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";
import { db } from "@/lib/server/data/client";

/**
 * Reads the versions with these ids that are not known yet: one is read when its first annotation comes by, for one may be
 * made meanwhile. Whoever calls has checked that the annotations may be read.
 */
export async function addSchemeVersions(known: Map<string, SchemeVersion>, ids: readonly string[]): Promise<void> {
  const missing = new Set(ids.filter((id) => !known.has(id)));
  if (missing.size === 0) return;
  const found = await db().schemeVersion.findMany({
    where: { id: { in: [...missing] } },
    select: { id: true, number: true, definition: true },
  });
  for (const { id, number, definition } of found) known.set(id, { number, scheme: schemeSchema.parse(definition) });
}

/** A version that was read before. @throws Error when it was not */
export function versionOf(known: ReadonlyMap<string, SchemeVersion>, id: string): SchemeVersion {
  const version = known.get(id);
  if (!version) throw new Error(`The version ${id} of a scheme was not read`);
  return version;
}

/** Every version of a project's scheme by number. Whoever calls has checked that they may be read. */
export async function readSchemeVersions(projectId: string): Promise<Map<number, SchemeVersion>> {
  const found = await db().schemeVersion.findMany({ where: { projectId }, select: { number: true, definition: true } });
  return new Map(found.map(({ number, definition }) => [number, { number, scheme: schemeSchema.parse(definition) }]));
}
