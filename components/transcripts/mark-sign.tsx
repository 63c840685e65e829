import { cn } from "@/lib/cn";
import type { SpanType } from "@/lib/scheme/scheme";

type MarkSignProps = {
  readonly type: Pick<SpanType, "sign" | "colour">;
  readonly className?: string;
};

/** The two letters of a span type in its colour. Drawn by the style sheet, so that it is never part of a text. */
export function MarkSign({ type, className }: MarkSignProps) {
  return (
    <span aria-hidden="true" data-sign={type.sign} className={cn("mark-sign", `span-${type.colour}`, className)} />
  );
}
