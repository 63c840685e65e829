"use client";

import { useTranslations } from "next-intl";
import { CommandButton } from "@/components/workbench/command-button";
import type { PartScope } from "@/lib/workbench/part";

/** Says that a mark is being linked, and what may be done. */
export function LinkBar({ scope }: { readonly scope: PartScope }) {
  const text = useTranslations("annotate.text");
  return (
    <div className="absolute inset-x-0 bottom-4 z-20 flex justify-center px-4">
      <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-panel px-3 py-2 shadow-raised">
        <span className="mr-1">{text("linking", { scope: text(`scope.${scope}`) })}</span>
        <CommandButton command="confirm" look="main">
          {text("linkHere")}
        </CommandButton>
        <CommandButton command="link">{text("otherPlaces")}</CommandButton>
        <CommandButton command="back" look="quiet">
          {text("cancel")}
        </CommandButton>
      </div>
    </div>
  );
}
