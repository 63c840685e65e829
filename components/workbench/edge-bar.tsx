"use client";

import { useTranslations } from "next-intl";
import { CommandButton } from "@/components/workbench/command-button";
import type { Edge } from "@/lib/workbench/edge";

/** Says which edge of the mark is being moved, and what may be done. */
export function EdgeBar({ edge }: { readonly edge: Edge }) {
  const text = useTranslations("annotate.text");
  return (
    <div className="fixed inset-x-0 bottom-10 z-20 flex justify-center px-4 md:absolute md:bottom-4">
      <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-panel px-3 py-2 shadow-raised">
        <span className="mr-1">{text(`moving.${edge}`)}</span>
        <CommandButton command="previousWord">{text("wordBack")}</CommandButton>
        <CommandButton command="nextWord">{text("wordOn")}</CommandButton>
        <CommandButton command="confirm" look="main">
          {text("moveHere")}
        </CommandButton>
        <CommandButton command="moveEdge">{text("otherEdge")}</CommandButton>
        <CommandButton command="back" look="quiet">
          {text("cancel")}
        </CommandButton>
      </div>
    </div>
  );
}
