import { useTranslations } from "next-intl";
import type { TranscriptChange } from "@/lib/transcripts/transcript-change";

/** What a change does, in a few words. */
export function useChangeWords(): (change: TranscriptChange) => string {
  const text = useTranslations("changes");
  return (change) => {
    switch (change.kind) {
      case "split":
        return change.value === null
          ? text("words.noSplit")
          : text("words.split", { value: text(`splits.${change.value}`) });
      case "condition":
        return change.value === null ? text("words.noCondition") : text("words.condition", { value: change.value });
      case "pairKey":
        return change.value === null ? text("words.noPairKey") : text("words.pairKey", { value: change.value });
      case "pairRule":
        return text("words.pairRule", { value: change.template });
      case "pair":
        return text("words.pair");
      case "priority":
        return text("words.priority", { value: String(change.value) });
      case "archive":
        return text(change.value ? "words.archive" : "words.restore");
    }
  };
}
