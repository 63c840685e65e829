import type { LabelledAnnotation } from "@/lib/annotations/labelled";

/** How many annotations were made with a version of the scheme. */
export type VersionCount = { readonly number: number; readonly annotations: number };

/** The versions of the scheme that annotations were made with, oldest first. */
export function countVersions(annotations: readonly LabelledAnnotation[]): VersionCount[] {
  const counts = new Map<number, number>();
  for (const { version } of annotations) counts.set(version.number, (counts.get(version.number) ?? 0) + 1);
  return [...counts].map(([number, count]) => ({ number, annotations: count })).sort((a, b) => a.number - b.number);
}
