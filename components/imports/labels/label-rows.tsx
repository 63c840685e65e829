"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cn } from "@/lib/cn";
import type { PreviewedLabel } from "@/lib/labels/label-preview";
import { paths } from "@/lib/paths";

type LabelRowsProps = {
  readonly project: string;
  readonly labels: readonly PreviewedLabel[];
  /** Whether others are on their way. */
  readonly isStale: boolean;
};

/** The first rows as they will be, each with the transcript it is of and what it says, or why it would be refused. */
export function LabelRows({ project, labels, isStale }: LabelRowsProps) {
  const text = useTranslations("labelImports.rows");
  return (
    <ScrollRegion label={text("title")} className="max-h-[60vh]">
      <table className={cn("w-full text-sm", isStale && "opacity-60")} aria-busy={isStale}>
        <thead>
          <tr className="border-b text-left text-faint">
            {(["record", "item", "rater", "says"] as const).map((column) => (
              <th key={column} className="py-2 pr-4 font-normal">
                {text(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={`${label.file} ${label.record} ${label.path} ${label.rater}`} className="border-b align-top">
              <td className="py-1.5 pr-4 tabular-nums">{label.record}</td>
              <td className="break-all py-1.5 pr-4">
                <Item project={project} label={label} />
              </td>
              <td className="break-words py-1.5 pr-4">{label.rater}</td>
              <td className="py-1.5">
                <ul>
                  {[...new Set(label.says)].map((said) => (
                    <li key={said} className="break-words">
                      <bdi>{said}</bdi>
                    </li>
                  ))}
                </ul>
                {label.problem ? <p className="break-words text-danger">{label.problem}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Item({
  project,
  label: { item, transcriptId },
}: Pick<LabelRowsProps, "project"> & { readonly label: PreviewedLabel }) {
  if (transcriptId === null) return <span className="text-dim">{item}</span>;
  return (
    <Link href={paths.transcript(project, transcriptId)} prefetch={false} className="text-accent underline">
      {item}
    </Link>
  );
}
