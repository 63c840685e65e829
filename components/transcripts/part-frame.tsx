import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type PartFrameProps = {
  readonly label: ReactNode;
  /** Said at the end of the label's line. */
  readonly note?: ReactNode;
  /** A card for what was done or asked; none for what was thought, which is the page's own text. */
  readonly look?: "card" | "bare";
  readonly className?: string;
  readonly children: ReactNode;
};

/** One or more parts under a label that says what they are. */
export function PartFrame({ label, note, look = "card", className, children }: PartFrameProps) {
  return (
    <div className={cn(look === "card" && "rounded-lg border base:bg-panel px-3.5 py-2.5", className)}>
      <div className="mb-1.5 flex items-baseline gap-3 text-faint text-xs">
        <h3 className="min-w-0 truncate">{label}</h3>
        {note ? <span className="ml-auto whitespace-nowrap">{note}</span> : null}
      </div>
      {children}
    </div>
  );
}
