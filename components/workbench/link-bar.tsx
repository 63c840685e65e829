"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CommandButton } from "@/components/workbench/command-button";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import { KeysOf } from "@/components/workbench/keys-of";
import type { Relation } from "@/lib/annotations/annotation";
import { relations } from "@/lib/annotations/vocabulary";
import { cn } from "@/lib/cn";
import { type RelationCommandId, relationCommandIds } from "@/lib/workbench/command";
import { ariaKeys } from "@/lib/workbench/key-binding";
import type { PartScope } from "@/lib/workbench/part";

type LinkBarProps = { readonly scope: PartScope; readonly relation: Relation };

/** Says that a mark is being linked and how, and what may be done. */
export function LinkBar({ scope, relation }: LinkBarProps) {
  const text = useTranslations("annotate.text");
  return (
    <div className="fixed inset-x-0 bottom-10 z-20 flex justify-center px-4 md:absolute md:bottom-4">
      <div className="flex flex-col gap-2 rounded-lg border border-line-strong bg-panel px-3 py-2 shadow-raised">
        <fieldset aria-label={text("relation")} className="flex flex-wrap gap-1">
          {relationCommandIds.map((command, index) => (
            <RelationButton key={command} command={command} relation={relations[index]} chosen={relation} />
          ))}
        </fieldset>
        <div className="flex flex-wrap items-center gap-2">
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
    </div>
  );
}

type RelationButtonProps = {
  readonly command: RelationCommandId;
  readonly relation: Relation | undefined;
  readonly chosen: Relation;
};

function RelationButton({ command, relation, chosen }: RelationButtonProps) {
  const text = useTranslations("annotate.marks.relation");
  const { run, platform } = useDesk();
  const { keys } = useCommand(command);
  if (!relation) return null;
  return (
    <Button
      look="quiet"
      aria-pressed={relation === chosen}
      aria-keyshortcuts={ariaKeys(keys, platform)}
      onClick={() => run(command)}
      className={cn("min-h-7 px-1.5 text-sm", relation === chosen && "bg-accent-quiet font-medium text-accent")}
    >
      {text(relation)} <KeysOf command={command} />
    </Button>
  );
}
