import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { unsaidModel } from "@/lib/transcripts/mapping-edit-given";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";

/** What a record will be filed under. */
export function RecordFacts({ draft }: { readonly draft: TranscriptDraft }) {
  const text = useTranslations("imports.record");
  const field = useTranslations("imports.field");
  const transcripts = useTranslations("transcripts");
  const { model, condition, pairKey, externalId, epoch, split, cue, correctness } = draft;
  return (
    <dl className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Fact label={field("model")}>
        {model === unsaidModel ? <span className="text-warn">{text("noModel")}</span> : model}
      </Fact>
      <Fact label={field("condition")}>{condition}</Fact>
      <Fact label={field("pairKey")}>{pairKey}</Fact>
      <Fact label={field("externalId")}>{externalId}</Fact>
      <Fact label={field("epoch")}>{epoch === 1 ? null : epoch}</Fact>
      <Fact label={field("split")}>{split && transcripts(`split.${split}`)}</Fact>
      <Fact label={field("correctness")}>{correctness && transcripts(`correctness.${correctness}`)}</Fact>
      <Fact label={field("cue")}>
        {cue && <span className="line-clamp-2 max-w-[60ch] whitespace-pre-wrap">{cue}</span>}
      </Fact>
    </dl>
  );
}

/** A fact that the record does not say has no place in the line. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div className="flex min-w-0 gap-2">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words" dir="auto">
        {children}
      </dd>
    </div>
  );
}
