import "server-only";
import type { ExportedRater } from "@/lib/exports/annotation-row";
import type { Permission } from "@/lib/projects/permissions";
import type { Prisma } from "@/lib/server/data/generated/client";

/** What of a project's labels leaves besides the plain rows. */
export type WantedLabels = { readonly hasNames: boolean; readonly hasArchived: boolean };

/** What an export of labels needs: whoever asks for names must be someone who sees them on the members page. */
export function labelsPermission(hasNames: boolean): Permission {
  return hasNames ? "manage" : "research";
}

export const raterFields = {
  pseudonym: true,
  kind: true,
  name: true,
  version: true,
  user: { select: { name: true } },
} as const satisfies Prisma.RaterSelect;

type RaterRow = Prisma.RaterGetPayload<{ select: typeof raterFields }>;

/** A rater under the pseudonym, and by name only where names were asked for. */
export function toExportedRater({ pseudonym, kind, ...rater }: RaterRow, hasNames: boolean): ExportedRater {
  return { pseudonym, kind, name: hasNames ? nameOf(rater) : null };
}

function nameOf({ user, name, version }: Omit<RaterRow, "pseudonym" | "kind">): string | null {
  if (user) return user.name;
  return version === null ? name : `${name} ${version}`;
}
