import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportState } from "@/lib/transcripts/import-report";

const tones = { running: "accent", finished: "ok", failed: "danger", interrupted: "warn" } as const;

export function ImportStateBadge({ state }: { readonly state: ImportState }) {
  const text = useTranslations("imports.states");
  return <Badge tone={tones[state]}>{text(state)}</Badge>;
}
