import { useFormatter, useTranslations } from "next-intl";
import type { VersionCount } from "@/lib/annotations/count-versions";

/** Says with which versions of the scheme annotations were made, where it is more than one. */
export function VersionCounts({ versions }: { readonly versions: readonly VersionCount[] }) {
  const text = useTranslations("common.schemeVersions");
  const format = useFormatter();
  if (versions.length < 2) return null;
  const said = versions.map(({ number, annotations }) => text("version", { number, count: annotations }));
  return text("madeWith", { versions: format.list(said) });
}
