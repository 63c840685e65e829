import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import type { Markdown } from "@/components/markdown/markdown";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { KeysOf } from "@/components/workbench/keys-of";
import { cn } from "@/lib/cn";
import type { GuidelineEntry } from "@/lib/guideline/entries";
import type { SpanType } from "@/lib/scheme/scheme";
import { markCommandOf } from "@/lib/workbench/mark-commands";

export type DrawsMarkdown = ComponentType<Parameters<typeof Markdown.type>[0]>;

type GuidelineTypeProps = {
  readonly type: SpanType;
  readonly isInHand: boolean;
  /** Null when the guideline has none; undefined as long as there is no guideline to look in. */
  readonly entry: GuidelineEntry | null | undefined;
  readonly draws: DrawsMarkdown | null;
};

/** A span type as raters are told of it: by the scheme, and by the guideline's entry. */
export function GuidelineType({ type, isInHand, entry, draws: Draws }: GuidelineTypeProps) {
  const text = useTranslations("annotate.guideline");
  return (
    <section
      data-type={type.key}
      aria-current={isInHand || undefined}
      aria-label={type.label}
      className={cn("-mx-2 scroll-mt-24 rounded-md px-2 py-2", isInHand && "bg-accent-quiet")}
    >
      <h4 className="flex items-center gap-2 font-medium">
        <MarkSign type={type} />
        {type.label}
        <span className="ml-auto">
          <KeysOf command={markCommandOf(type.digit)} />
        </span>
      </h4>
      <p dir="auto" className="mt-0.5 text-dim text-sm">
        {type.definition}
      </p>
      {type.linkRule === "required" ? <p className="mt-1 font-medium text-sm">{text("linkRequired")}</p> : null}
      {type.examples.length > 0 ? (
        <>
          <h5 className="mt-2 text-faint text-xs">{text("examples")}</h5>
          <ul className="text-dim text-sm">
            {type.examples.map((example) => (
              <li key={example} dir="auto" className="mt-1 whitespace-pre-wrap border-line-strong border-s-2 ps-2">
                {example}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {entry && Draws ? (
        <div className="mt-2 border-t pt-2 text-sm">
          <h5 className="mb-1 text-faint text-xs">{text("says")}</h5>
          <Draws headingFrom={5}>{entry.text}</Draws>
        </div>
      ) : null}
      {entry === null && isInHand ? <p className="mt-2 text-faint text-sm">{text("saysNothing")}</p> : null}
    </section>
  );
}
