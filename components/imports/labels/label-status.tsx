"use client";

import { useTranslations } from "next-intl";
import type { LabelPreview } from "@/lib/labels/label-preview";

type LabelStatusProps = { readonly preview: LabelPreview; readonly isLooking: boolean };

/** What stands between the labels and their import, and how many of them are of transcripts that are here. */
export function LabelStatus({ preview, isLooking }: LabelStatusProps) {
  const text = useTranslations("labelImports");
  const { problem, rows, isWhole, matched, unmatched, unmatchedExamples } = preview;
  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      {problem ? <p className="text-danger">{problem}</p> : null}
      {rows > 0 ? (
        <p className="text-dim">
          {text(isWhole ? "read" : "readFirst", { count: rows })}{" "}
          {text("matched", { matched, all: matched + unmatched })}
          {isLooking ? ` ${text("looking")}` : null}
        </p>
      ) : null}
      {unmatched > 0 ? (
        <ul className="list-inside list-disc text-warn">
          {unmatchedExamples.map(({ item, reason }) => (
            <li key={item} className="break-words">
              {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
