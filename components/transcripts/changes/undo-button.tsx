"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUndo } from "@/components/transcripts/changes/use-undo";
import { Button } from "@/components/ui/button";

type UndoButtonProps = { readonly project: string; readonly id: string; readonly what: string };

export function UndoButton({ project, id, what }: UndoButtonProps) {
  const text = useTranslations("changes");
  const { undo, isUndoing } = useUndo(project);
  return (
    <Button disabled={isUndoing} onClick={() => void undo(id)} aria-label={`${text("undo")}: ${what}`}>
      <Undo2 aria-hidden="true" size={15} />
      {text("undo")}
    </Button>
  );
}
