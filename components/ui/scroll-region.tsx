import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type ScrollRegionProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** Something that scrolls inside the page: a region with a name, so that the keyboard can reach and move it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // Relative, so that words for screen readers alone, which are placed absolutely, scroll with the rest.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={cn("relative overflow-auto", className)} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
