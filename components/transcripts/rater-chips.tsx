"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import type { ShownAnnotation } from "@/lib/transcripts/shown-annotation";

type RaterChipsProps = {
  readonly annotations: readonly ShownAnnotation[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (annotation: string) => void;
};

/** The raters, each of whom can be hidden from the text and the list. */
export function RaterChips({ annotations, hidden, onToggle }: RaterChipsProps) {
  const text = useTranslations("transcripts");
  return (
    <fieldset className="mb-3 flex flex-wrap gap-1.5">
      <legend className="sr-only">{text("ratersShown")}</legend>
      {annotations.map(({ id, rater }) => (
        <button
          key={id}
          type="button"
          aria-pressed={!hidden.has(id)}
          onClick={() => onToggle(id)}
          className={cn(
            "max-w-full truncate rounded-full border px-2.5 py-0.5 text-xs",
            hidden.has(id) ? "border-line-strong text-faint" : "border-accent bg-accent-quiet text-text",
          )}
        >
          {rater.name}
          {rater.isViewer ? ` (${text("you")})` : null}
        </button>
      ))}
    </fieldset>
  );
}
