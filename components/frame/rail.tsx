"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { PaletteButton } from "@/components/palette/palette-button";
import { cn } from "@/lib/cn";
import type { ProjectRole } from "@/lib/projects/permissions";
import { pagesFor } from "@/lib/projects/project-pages";

function showInRow(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: "nearest", inline: "center" });
}

type RailProps = {
  readonly project: { readonly slug: string; readonly name: string; readonly role: ProjectRole };
};

/** The project's pages that the viewer's role opens. */
export function Rail({ project }: RailProps) {
  const text = useTranslations("common");
  const here = usePathname();
  return (
    <nav aria-label={text("navigation")} className="flex gap-0.5 overflow-x-auto p-2 md:w-[200px] md:flex-col md:p-3">
      <p className="hidden truncate px-2.5 pb-2 font-semibold md:block">{project.name}</p>
      <PaletteButton />
      {pagesFor(project.role).map((page) => {
        const href = page.path(project.slug);
        const isHere = page.key === "overview" ? here === href : here.startsWith(href);
        return (
          <Link
            key={page.key}
            href={href}
            aria-current={isHere ? "page" : undefined}
            // On a narrow screen the pages are one row that scrolls.
            ref={isHere ? showInRow : null}
            className={cn(
              "whitespace-nowrap rounded-md px-2.5 py-1.5 hover:bg-quiet hover:text-text",
              isHere ? "bg-quiet font-medium text-text" : "text-dim",
            )}
          >
            {text(`pages.${page.key}`)}
          </Link>
        );
      })}
    </nav>
  );
}
