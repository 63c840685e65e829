"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { RecordFacts } from "@/components/imports/record-facts";
import { MetadataTree } from "@/components/transcripts/metadata-tree";
import { TranscriptText } from "@/components/transcripts/transcript-text";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { isRefusal, type Refusal } from "@/lib/transcripts/formats/reading";
import type { RecordAnswer } from "@/lib/transcripts/import-answers";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";

/** A record as raters will read it, or why it would be refused. */
export function PreviewedRecord({ record: { reading } }: { readonly record: RecordAnswer }) {
  return isRefusal(reading) ? <Refused refusal={reading} /> : <Draft draft={reading} />;
}

function Refused({ refusal: { path, reason } }: { readonly refusal: Refusal }) {
  const text = useTranslations("imports.record");
  return (
    <div className="rounded-lg border border-danger bg-danger-quiet px-4 py-3">
      <p className="font-medium text-danger">{text("refused")}</p>
      <p className="break-words">
        {path ? <code className="font-mono text-sm">{path}: </code> : null}
        {reason}
      </p>
      <p className="mt-1 text-dim text-sm">{text("refusedText")}</p>
    </div>
  );
}

function Draft({ draft }: { readonly draft: TranscriptDraft }) {
  const text = useTranslations("imports.record");
  const parts = useMemo(() => draft.parts.map((part, index) => ({ ...part, index })), [draft]);
  const hasMetadata = Object.keys(draft.metadata).length > 0;
  return (
    <>
      <RecordFacts draft={draft} />
      {hasMetadata ? (
        <details className="mb-5 text-sm">
          <summary className="text-dim hover:text-text">
            {text("metadata", { count: Object.keys(draft.metadata).length })}
          </summary>
          <ScrollRegion
            label={text("metadataLabel")}
            className="mt-2 max-h-80 rounded-lg border bg-panel px-3.5 py-2.5"
          >
            <MetadataTree value={draft.metadata} />
          </ScrollRegion>
        </details>
      ) : null}
      <TranscriptText parts={parts} />
    </>
  );
}
