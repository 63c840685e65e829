"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PreviewedRecord } from "@/components/imports/previewed-record";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cn } from "@/lib/cn";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { RecordAnswer } from "@/lib/transcripts/import-answers";

type RecordBrowserProps = {
  readonly records: readonly RecordAnswer[];
  /** Whether it stands beside what is worked on, and so scrolls by itself. */
  readonly isBeside: boolean;
  /** Whether these are not of what is given now. */
  readonly isStale: boolean;
};

/** The first records one by one, each as it would be imported or refused. */
export function RecordBrowser({ records, isBeside, isStale }: RecordBrowserProps) {
  const text = useTranslations("imports.record");
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, records.length - 1);
  const record = records[at];
  if (!record) return <p className="text-dim">{text("none")}</p>;
  return (
    <div className={cn("transition-opacity", isStale && "opacity-50")}>
      <nav aria-label={text("records")} className="mb-4 flex flex-wrap items-center gap-1.5">
        <Button className="px-2" aria-label={text("previous")} disabled={at === 0} onClick={() => setChosen(at - 1)}>
          <ChevronLeft aria-hidden="true" size={16} />
        </Button>
        <Button
          className="px-2"
          aria-label={text("next")}
          disabled={at === records.length - 1}
          onClick={() => setChosen(at + 1)}
        >
          <ChevronRight aria-hidden="true" size={16} />
        </Button>
        <ol className="flex flex-wrap gap-1">
          {records.map((one, index) => (
            <li key={`${one.file} ${one.record}`}>
              <RecordNumber number={index + 1} record={one} isChosen={index === at} onChoose={() => setChosen(index)} />
            </li>
          ))}
        </ol>
        <p aria-live="polite" className="ml-auto break-all text-faint text-sm">
          {text("place", { file: record.file, record: record.record })}
        </p>
      </nav>
      {isBeside ? (
        <ScrollRegion
          key={`${record.file} ${record.record}`}
          label={text("number", { number: at + 1 })}
          className="min-[1280px]:max-h-[calc(100dvh-112px)]"
        >
          <PreviewedRecord record={record} />
        </ScrollRegion>
      ) : (
        <PreviewedRecord key={`${record.file} ${record.record}`} record={record} />
      )}
    </div>
  );
}

type RecordNumberProps = {
  readonly number: number;
  readonly record: RecordAnswer;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function RecordNumber({ number, record, isChosen, onChoose }: RecordNumberProps) {
  const text = useTranslations("imports.record");
  const isRefused = isRefusal(record.reading);
  return (
    <button
      type="button"
      aria-current={isChosen || undefined}
      aria-label={text(isRefused ? "numberRefused" : "number", { number })}
      onClick={onChoose}
      className={cn(
        "min-h-8 min-w-7 rounded-md border px-1 text-sm hover:bg-quiet",
        isChosen ? "border-line-strong bg-panel font-medium" : "border-transparent",
        isRefused ? "text-danger line-through" : isChosen ? "text-text" : "text-dim",
      )}
    >
      {number}
    </button>
  );
}
