"use client";

import { useTranslations } from "next-intl";
import type { PairPreview } from "@/lib/pairs/pair-preview";
import { transcriptName } from "@/lib/transcripts/transcript-row";

/** What a rule would make of the transcripts that are chosen: how many pairs, what is left, and the first keys. */
export function PairPreviewView({ preview }: { readonly preview: PairPreview }) {
  const text = useTranslations("changes");
  const { looked, isWhole, paired, alone, repeated, withoutValue } = preview;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="text-dim">{text("previewSample", { looked, isWhole: String(isWhole) })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li className="font-medium">{text("previewPaired", { count: paired })}</li>
        {alone > 0 ? <li>{text("previewAlone", { count: alone })}</li> : null}
        {repeated > 0 ? <li className="text-warn">{text("previewRepeated", { count: repeated })}</li> : null}
        {withoutValue > 0 ? <li className="text-warn">{text("previewLeft", { count: withoutValue })}</li> : null}
      </ul>
      <ul className="flex flex-col gap-1 border-t pt-2">
        {preview.examples.map(({ id, externalId, key }) => (
          <li key={id} className="flex min-w-0 gap-2">
            <span className="max-w-1/2 shrink-0 truncate text-dim">
              {text("previewOf", { name: transcriptName({ id, externalId }) })}
            </span>
            <bdi className="truncate font-mono">{key}</bdi>
          </li>
        ))}
        {preview.left.map(({ id, externalId }) => (
          <li key={id} className="truncate text-dim">
            {text("previewNone", { name: transcriptName({ id, externalId }) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
