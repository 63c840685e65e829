"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import type { PartScope } from "@/lib/workbench/part";

/** Says that a mark is being linked, and what may be done. */
export function LinkBar({ scope }: { readonly scope: PartScope }) {
  const text = useTranslations("annotate.text");
  const { run } = useDesk();
  return (
    <div className="absolute inset-x-0 bottom-4 z-20 flex justify-center px-4">
      <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-panel px-3 py-2 shadow-raised">
        <span className="mr-1">{text("linking", { scope: text(`scope.${scope}`) })}</span>
        <Button look="main" onClick={() => run("confirm")} aria-keyshortcuts="Enter">
          {text("linkHere")} <KeysOf command="confirm" />
        </Button>
        <Button onClick={() => run("link")} aria-keyshortcuts="l">
          {text("otherPlaces")} <KeysOf command="link" />
        </Button>
        <Button look="quiet" onClick={() => run("back")} aria-keyshortcuts="Escape">
          {text("cancel")} <KeysOf command="back" />
        </Button>
      </div>
    </div>
  );
}
