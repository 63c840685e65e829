import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import type { TaskProgress } from "@/lib/transcripts/transcript-row";

const tones = { unlabelled: "text-faint", in_progress: "text-text", labelled: "text-ok" } as const;

/** How far the labelling has come, in a word and in numbers. */
export function TaskProgressLabel({ progress: { status, submitted, wanted } }: { readonly progress: TaskProgress }) {
  const text = useTranslations("transcripts");
  return (
    <span className="whitespace-nowrap">
      <span className={cn(tones[status])}>{text(`status.${status}`)}</span>{" "}
      <span className="text-faint">{text("submitted", { submitted, wanted })}</span>
    </span>
  );
}
