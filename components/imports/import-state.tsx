import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportState } from "@/lib/transcripts/import-report";

const tones = {
  receiving: "warn",
  ready: "accent",
  running: "accent",
  finished: "ok",
  failed: "danger",
  cancelled: "neutral",
  interrupted: "warn",
} as const satisfies Record<ImportState, string>;

export function ImportStateBadge({ state }: { readonly state: ImportState }) {
  const text = useTranslations("imports.states");
  return <Badge tone={tones[state]}>{text(state)}</Badge>;
}
