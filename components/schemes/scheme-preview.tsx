"use client";

import { useTranslations } from "next-intl";
import { PreviewPanel } from "@/components/schemes/preview-panel";
import { lookOfType } from "@/components/transcripts/mark-look";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Kbd } from "@/components/ui/kbd";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cn } from "@/lib/cn";
import type { Scheme, SpanType } from "@/lib/scheme/scheme";
import type { ItemPlace } from "@/lib/scheme/scheme-place";

type SchemePreviewProps = { readonly scheme: Scheme; readonly chosen: ItemPlace | null };

/** The palette and the panel as raters would have them. It can be looked at only: the forms say the same in words. */
export function SchemePreview({ scheme, chosen }: SchemePreviewProps) {
  const text = useTranslations("scheme.editor");
  const type = chosen?.list === "spanTypes" ? scheme.spanTypes[chosen.index] : undefined;
  return (
    <ScrollRegion label={text("preview")} className="xl:sticky xl:top-14 xl:max-h-[calc(100dvh-4rem)]">
      <h2 className="mb-1 font-medium text-dim text-sm">{text("preview")}</h2>
      <div inert aria-hidden="true" className="flex flex-col gap-3 rounded-lg border bg-panel p-3 text-sm">
        {type ? <PreviewMark type={type} /> : null}
        {scheme.spanTypes.length > 0 ? <PreviewPalette types={scheme.spanTypes} chosen={type} /> : null}
        <PreviewPanel elements={scheme.elements} chosen={chosen?.list === "elements" ? chosen.index : null} />
      </div>
    </ScrollRegion>
  );
}

function PreviewMark({ type }: { readonly type: SpanType }) {
  const text = useTranslations("scheme.editor");
  return (
    <div>
      <p className="text-faint text-xs">{text("previewMark")}</p>
      <p className="reading">
        <span className={lookOfType(type, "").className}>{text("sampleText")}</span>
        <MarkSign type={type} />
      </p>
    </div>
  );
}

type PreviewPaletteProps = { readonly types: readonly SpanType[]; readonly chosen: SpanType | undefined };

function PreviewPalette({ types, chosen }: PreviewPaletteProps) {
  const text = useTranslations("scheme.editor");
  return (
    <div>
      <p className="text-faint text-xs">{text("previewPalette")}</p>
      {types.map((type) => (
        <div
          key={type.key}
          className={cn(
            "grid grid-cols-[26px_1fr_auto] items-center gap-2 rounded px-1.5 py-0.5",
            type === chosen && "bg-quiet",
          )}
        >
          <MarkSign type={type} className="justify-self-start" />
          <span className="min-w-0 truncate">{type.label}</span>
          {type.digit ? <Kbd>{type.digit}</Kbd> : null}
        </div>
      ))}
    </div>
  );
}
