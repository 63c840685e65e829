"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import { cn } from "@/lib/cn";
import type { SchemeElement, SpanType } from "@/lib/scheme/scheme";
import { markCommandOf } from "@/lib/workbench/mark-commands";

/** The scheme in words, over the panel and never over the text, open at the entry for the type in hand. */
export function GuidelineDrawer({ typeInHand }: { readonly typeInHand: string | null }) {
  const text = useTranslations("annotate.guideline");
  const common = useTranslations("common");
  const { context, act, focusText } = useDesk();
  const drawer = useRef<HTMLElement>(null);

  useEffect(() => {
    drawer.current?.focus({ preventScroll: true });
    return focusText;
  }, [focusText]);
  useEffect(() => {
    if (typeInHand) drawer.current?.querySelector(`[data-type="${typeInHand}"]`)?.scrollIntoView({ block: "start" });
  }, [typeInHand]);

  return (
    <section
      ref={drawer}
      tabIndex={-1}
      aria-label={text("title")}
      className="absolute inset-0 z-20 overflow-y-auto bg-panel px-4 pb-6 outline-none"
    >
      <div className="sticky top-0 z-10 -mx-4 mb-1 flex items-center border-b bg-panel px-4 py-2">
        <h2 className="font-semibold">{text("title")}</h2>
        <Button
          look="quiet"
          aria-label={common("close")}
          onClick={() => act({ kind: "show", overlay: "marks" })}
          className="ml-auto min-h-7 px-1.5"
        >
          <X aria-hidden="true" size={16} />
        </Button>
      </div>
      <h3 className="mt-3 mb-1 font-medium text-dim text-sm">{text("types")}</h3>
      {context.scheme.spanTypes.map((type) => (
        <TypeEntry key={type.key} type={type} isInHand={type.key === typeInHand} />
      ))}
      <h3 className="mt-5 mb-1 font-medium text-dim text-sm">{text("questions")}</h3>
      {context.scheme.elements.map((element) => (
        <ElementEntry key={element.key} element={element} />
      ))}
    </section>
  );
}

function TypeEntry({ type, isInHand }: { readonly type: SpanType; readonly isInHand: boolean }) {
  return (
    <div
      data-type={type.key}
      className={cn("-mx-2 scroll-mt-12 rounded-md px-2 py-2", isInHand && "bg-accent-quiet")}
      aria-current={isInHand || undefined}
    >
      <h4 className="flex items-center gap-2 font-medium">
        <MarkSign type={type} />
        {type.label}
        <span className="ml-auto">
          <KeysOf command={markCommandOf(type.digit)} />
        </span>
      </h4>
      <p className="mt-0.5 text-dim text-sm">{type.definition}</p>
    </div>
  );
}

function ElementEntry({ element }: { readonly element: SchemeElement }) {
  return (
    <div className="py-2">
      <h4 className="font-medium">{element.label}</h4>
      {element.definition ? <p className="mt-0.5 text-dim text-sm">{element.definition}</p> : null}
      <dl className="mt-1 text-sm">
        {element.options
          .filter(({ definition }) => definition !== null)
          .map(({ key, label, definition }) => (
            <div key={key} className="flex gap-2 py-0.5">
              <dt className="shrink-0 font-medium">{label}</dt>
              <dd className="text-dim">{definition}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
