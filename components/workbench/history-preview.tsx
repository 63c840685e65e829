"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { CommandButton } from "@/components/workbench/command-button";
import { useDifferenceWords } from "@/components/workbench/use-difference-words";
import type { Annotation } from "@/lib/annotations/annotation";
import { changesBetween } from "@/lib/annotations/changes-between";
import { differencesOf } from "@/lib/annotations/difference";
import type { Change } from "@/lib/annotations/operation";
import { subjectOfDifference } from "@/lib/annotations/subject";

type HistoryPreviewProps = {
  readonly now: Annotation;
  /** As it was; null when that is not known. */
  readonly then: Annotation | null;
  /** Given what makes everything as it was then. */
  readonly onRestore: (changes: readonly Change[]) => void;
};

/** What would change if everything were as it was then, and the button that makes it so. */
export function HistoryPreview({ now, then, onRestore }: HistoryPreviewProps) {
  const text = useTranslations("annotate.history");
  const { whatOf, saidIn } = useDifferenceWords();
  // Restoring neither submits nor opens again.
  const target = useMemo(() => then && { ...then, state: now.state }, [now.state, then]);
  const differences = useMemo(() => (target ? differencesOf(now, target) : []), [now, target]);
  const isSubmitted = now.state === "submitted";
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <ScrollRegion label={text("preview")} className="min-h-0 flex-1">
        <p role="status" className="text-dim text-sm">
          {then ? text("wouldChange", { count: differences.length }) : text("unknown")}
        </p>
        {then && differences.length > 0 ? (
          <table className="mt-2 w-full table-fixed text-left text-sm">
            <thead>
              <tr className="border-b text-dim">
                {(["what", "now", "then"] as const).map((column) => (
                  <th key={column} scope="col" className="py-1.5 pr-3 font-medium">
                    {text(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {differences.map((difference) => (
                <tr key={subjectOfDifference(difference)} className="align-top">
                  <th scope="row" dir="auto" className="break-words py-1.5 pr-3 font-normal text-dim">
                    {whatOf(difference)}
                  </th>
                  {[now, then].map((version, index) => (
                    <td
                      key={index === 0 ? "now" : "then"}
                      dir="auto"
                      className="whitespace-pre-wrap break-words py-1.5 pr-3"
                    >
                      {saidIn(version, difference)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </ScrollRegion>
      <div className="flex flex-wrap items-center justify-end gap-3 border-t pt-3">
        {isSubmitted ? (
          <>
            <p className="text-dim text-sm">{text("submitted")}</p>
            <CommandButton command="reopen">{text("reopen")}</CommandButton>
          </>
        ) : null}
        <Button
          look="main"
          disabled={!target || isSubmitted || differences.length === 0}
          onClick={() => (target ? onRestore(changesBetween(now, target)) : undefined)}
        >
          {text("restore")}
        </Button>
      </div>
    </div>
  );
}
