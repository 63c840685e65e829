import { cn } from "@/lib/cn";

/** Which way something folds: to the side closed, down open. A character, since it is there before any icon could be. */
export function FoldSign({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <span aria-hidden="true" className={cn("w-3.5 shrink-0 text-center before:content-['›']", isOpen && "rotate-90")} />
  );
}
