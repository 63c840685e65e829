"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import type { Edge } from "@/lib/workbench/edge";

/** Says which edge of the mark is being moved, and what may be done. */
export function EdgeBar({ edge }: { readonly edge: Edge }) {
  const text = useTranslations("annotate.text");
  const { run } = useDesk();
  return (
    <div className="absolute inset-x-0 bottom-4 z-20 flex justify-center px-4">
      <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-panel px-3 py-2 shadow-raised">
        <span className="mr-1">{text(`moving.${edge}`)}</span>
        <Button onClick={() => run("previousWord")}>
          {text("wordBack")} <KeysOf command="previousWord" />
        </Button>
        <Button onClick={() => run("nextWord")}>
          {text("wordOn")} <KeysOf command="nextWord" />
        </Button>
        <Button look="main" onClick={() => run("confirm")}>
          {text("moveHere")} <KeysOf command="confirm" />
        </Button>
        <Button onClick={() => run("moveEdge")}>
          {text("otherEdge")} <KeysOf command="moveEdge" />
        </Button>
        <Button look="quiet" onClick={() => run("back")}>
          {text("cancel")} <KeysOf command="back" />
        </Button>
      </div>
    </div>
  );
}
