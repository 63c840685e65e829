import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type ScrollRegionProps = {
  readonly label: string;
  /** Whether it is one of the places of the page that one goes to, whose names must differ; else a group of the text. */
  readonly isLandmark?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Something that scrolls inside the page, with a name, so that the keyboard can reach and move it. */
export function ScrollRegion({ label, isLandmark = true, className, children }: ScrollRegionProps) {
  return (
    // Relative, so that words for screen readers alone, which are placed absolutely, scroll with the rest.
    <section
      role={isLandmark ? undefined : "group"}
      className={cn("relative overflow-auto", className)}
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </section>
  );
}
