import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

type TranscriptHeaderProps = {
  readonly project: string;
  readonly name: string;
  readonly previous: string | null;
  readonly next: string | null;
  /** The search part of the list's address, which leads back to it as it was. */
  readonly search: string;
  /** What can be done with the transcript. */
  readonly children?: ReactNode;
};

/** The transcript's name under the way back to the list, and the ways to those beside it there. */
export function TranscriptHeader({ project, name, previous, next, search, children }: TranscriptHeaderProps) {
  const text = useTranslations("transcripts");
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="min-w-0">
        <nav aria-label={text("breadcrumb")} className="text-dim text-sm">
          <Link href={paths.transcripts(project) + search} className="hover:text-text hover:underline">
            {text("title")}
          </Link>{" "}
          <span aria-hidden="true">/</span>
        </nav>
        <h1 className="break-words font-semibold text-lg">
          <bdi>{name}</bdi>
        </h1>
      </div>
      <div className="ml-auto">{children}</div>
      <nav aria-label={text("neighbours")} className="flex gap-2">
        <NeighbourLink href={previous && paths.transcript(project, previous) + search} label={text("previous")}>
          <ChevronLeft aria-hidden="true" size={16} />
        </NeighbourLink>
        <NeighbourLink href={next && paths.transcript(project, next) + search} label={text("next")}>
          <ChevronRight aria-hidden="true" size={16} />
        </NeighbourLink>
      </nav>
    </div>
  );
}

type NeighbourLinkProps = {
  /** Null where the list ends. */
  readonly href: string | null;
  readonly label: string;
  readonly children: ReactNode;
};

function NeighbourLink({ href, label, children }: NeighbourLinkProps) {
  if (href === null) {
    return (
      <Button disabled aria-label={label} className="px-2">
        {children}
      </Button>
    );
  }
  return (
    <Button asChild className="px-2">
      <Link href={href} prefetch={false} aria-label={label} title={label}>
        {children}
      </Link>
    </Button>
  );
}
