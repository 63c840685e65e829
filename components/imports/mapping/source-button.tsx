"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { cn } from "@/lib/cn";

type SourceButtonProps = {
  /** What is chosen here, for those who do not see what it stands beside. */
  readonly label: string;
  /** What is chosen now. */
  readonly value: string;
  readonly look: "path" | "words" | "nothing";
  readonly isInvalid: boolean;
  /** Draws what there is to choose from; `close` ends the choosing. */
  readonly children: (close: () => void) => ReactNode;
};

/** A button that says what is chosen and opens what there is to choose from. */
export function SourceButton({ label, value, look, isInvalid, children }: SourceButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={`${label}: ${value}`}
      className={cn(
        "flex min-h-8 w-full min-w-0 items-center gap-2 rounded-md border bg-panel px-2.5 py-1 text-left text-sm hover:bg-quiet",
        look === "nothing" && "text-faint",
        isInvalid ? "border-danger" : "border-line-strong",
      )}
    >
      <span className={cn("min-w-0 truncate", look === "path" && "font-mono")}>{value}</span>
      <ChevronDown aria-hidden="true" size={14} className="ml-auto shrink-0 text-faint" />
    </button>
  );
  return (
    <Popover trigger={button} label={label} align="start">
      {children}
    </Popover>
  );
}
