"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { allows, type Permission, type ProjectRole } from "@/lib/projects/permissions";

const pages = [
  { key: "overview", permission: "label", path: paths.project },
  { key: "transcripts", permission: "research", path: paths.transcripts },
  { key: "imports", permission: "research", path: paths.imports },
  { key: "annotate", permission: "label", path: paths.annotate },
  { key: "agreement", permission: "research", path: paths.agreement },
  { key: "scores", permission: "research", path: paths.scores },
  { key: "exports", permission: "research", path: paths.exports },
  { key: "members", permission: "manage", path: paths.members },
] as const satisfies readonly {
  readonly key: string;
  readonly permission: Permission;
  readonly path: (project: string) => string;
}[];

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
      {pages
        .filter((page) => allows(project.role, page.permission))
        .map((page) => {
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
                "whitespace-nowrap rounded-md px-2.5 py-1.5 text-dim hover:bg-quiet hover:text-text",
                isHere && "bg-quiet font-medium text-text",
              )}
            >
              {text(`pages.${page.key}`)}
            </Link>
          );
        })}
    </nav>
  );
}
