import { useTranslations } from "next-intl";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Badge } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import type { SpanType } from "@/lib/scheme/scheme";

/** A span type in full, as raters are to understand it. */
export function SpanTypeEntry({ type }: { readonly type: SpanType }) {
  const text = useTranslations("scheme");
  return (
    <article aria-label={type.label} className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-2 border-t py-3">
      <MarkSign type={type} className="mt-0.5 self-start justify-self-start" />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="font-medium">{type.label}</h3>
          {type.isDivergence ? null : <Badge tone="ok">{text("positive")}</Badge>}
          {type.linkRule === "required" ? <Badge>{text("linkRequired")}</Badge> : null}
          <SchemeKey>{type.key}</SchemeKey>
          <span className="ml-auto text-faint text-xs">{type.digit ? <Kbd>{type.digit}</Kbd> : text("noDigit")}</span>
        </div>
        <p className="mt-1 max-w-[84ch] text-dim">{type.definition || text("noDefinition")}</p>
        {type.examples.length > 0 ? (
          <ul aria-label={text("examples")} className="mt-1.5 flex flex-col gap-1">
            {type.examples.map((example) => (
              <li
                key={example}
                className="max-w-[84ch] whitespace-pre-wrap border-line-strong border-l-2 pl-2.5 text-sm"
              >
                {example}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </article>
  );
}

/** What exports and statistics call something. */
export function SchemeKey({ children }: { readonly children: string }) {
  return <code className="break-all font-mono text-faint text-xs">{children}</code>;
}
