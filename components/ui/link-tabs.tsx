import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type LinkTab = { readonly key: string; readonly href: string; readonly words: string; readonly count?: ReactNode };
type LinkTabsProps = { readonly label: string; readonly tabs: readonly LinkTab[]; readonly current: string };

/** Kinds of what a list shows, each with an address of its own and how many there are. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="mb-3 flex flex-wrap gap-1 border-b">
      {tabs.map(({ key, href, words, count }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className={cn(
            "-mb-px whitespace-nowrap border-b-2 px-3 py-1.5 hover:text-text",
            key === current ? "border-accent font-medium text-text" : "border-transparent text-dim",
          )}
        >
          {words} <span className="font-normal text-faint tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
