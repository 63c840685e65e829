import "server-only";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { AnnotationRater } from "@/lib/transcripts/visible-annotation";

/** What a rater is named by. */
export const raterNameFields = {
  ...{ id: true, kind: true, userId: true, name: true, version: true, pseudonym: true },
} as const satisfies Prisma.RaterSelect;
type Row = Prisma.RaterGetPayload<{ select: typeof raterNameFields }>;

/** A rater as researchers see them: members by their pseudonym, whoever came with a file by name and version. */
export function toRater({ id, kind, name, version, pseudonym, ...rater }: Row, userId: string | null): AnnotationRater {
  const shown = kind === "member" ? pseudonym : [name, version].filter((word) => word !== null).join(" ");
  return { id, kind, name: shown, isViewer: userId !== null && rater.userId === userId };
}
