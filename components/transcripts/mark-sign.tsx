import type { LookedType } from "@/components/transcripts/mark-look";
import { cn } from "@/lib/cn";

type MarkSignProps = { readonly type: LookedType; readonly className?: string };

/**
 * The two letters of a span type in its colour, ringed for a positive mark. Drawn by the style sheet, so that it is never
 * part of a text.
 */
export function MarkSign({ type, className }: MarkSignProps) {
  return (
    <span
      aria-hidden="true"
      data-sign={type.sign}
      className={cn("mark-sign", `span-${type.colour}`, !type.isDivergence && "positive", className)}
    />
  );
}
