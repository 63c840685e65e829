"use client";

import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ShownAnnotation } from "@/lib/transcripts/shown-annotation";

/** What one rater answered: the verdict, and the rest folded behind it. */
export function AnnotationCard({ annotation }: { readonly annotation: ShownAnnotation }) {
  const text = useTranslations("transcripts");
  const { rater, verdict, answers, note } = annotation;
  return (
    <details className="group border-t py-1.5 last:border-b">
      <summary className="flex items-baseline gap-1.5 text-sm">
        <ChevronRight aria-hidden="true" size={14} className="shrink-0 self-center text-faint group-open:rotate-90" />
        <span className="min-w-0 truncate font-medium">{rater.name}</span>
        {rater.kind === "machine" ? <Badge>{text("machine")}</Badge> : null}
        {annotation.submittedAt ? null : <Badge tone="warn">{text("draft")}</Badge>}
        <span className="ml-auto text-right text-dim">{verdict ?? text("noVerdict")}</span>
      </summary>
      <dl className="mt-1.5 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 text-xs">
        {answers.map(({ key, label, option }) => (
          <div key={key} className="contents">
            <dt className="text-faint">{label}</dt>
            <dd className="text-right">{option}</dd>
          </div>
        ))}
      </dl>
      {note ? (
        <p dir="auto" className="mt-1.5 whitespace-pre-wrap text-sm">
          {note}
        </p>
      ) : null}
      <Provenance annotation={annotation} />
    </details>
  );
}

function Provenance({ annotation }: { readonly annotation: ShownAnnotation }) {
  const text = useTranslations("transcripts");
  const format = useFormatter();
  const { submittedAt, activeMs, schemeNumber } = annotation;
  const minutes = Math.round(activeMs / 60_000);
  return (
    <p className="mt-1.5 mb-1 text-faint text-xs">
      {text("schemeNumber", { number: schemeNumber })}
      {submittedAt ? (
        <>
          {" · "}
          <time dateTime={submittedAt.toISOString()} title={submittedAt.toISOString()}>
            {format.dateTime(submittedAt, { dateStyle: "medium" })}
          </time>
        </>
      ) : null}
      {minutes > 0 ? ` · ${text("minutes", { minutes })}` : null}
    </p>
  );
}
