"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { askForEvents, type DoorEnd } from "@/components/transcripts/changes/event-door";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { type UndoEvent, undoEventSchema } from "@/lib/transcripts/transcript-change-events";

/** Undoes changes of a project, says how it came out, and shows the page anew. */
export function useUndo(project: string) {
  const text = useTranslations("changes");
  const router = useRouter();
  const [isUndoing, setUndoing] = useState(false);

  const undo = async (id: string) => {
    setUndoing(true);
    const said = toast.loading(text("undoing"));
    const end = await askForEvents({ url: paths.api.undoChange(project, id), schema: undoEventSchema });
    setUndoing(false);
    toast.dismiss(said);
    tell(end);
    router.refresh();
  };

  const tell = (end: DoorEnd<UndoEvent>) => {
    if (end.kind === "refused") return toast.error(end.words);
    if (end.kind !== "answered" || end.last === null) return toast.error(text("unreachable"));
    if (end.last.type === "failure") return toast.error(end.last.message);
    if (end.last.type === "progress") return toast.error(text("unreachable"));
    const { restored, left } = end.last;
    const description = left > 0 ? { description: text("undoneLeft", { count: left }) } : {};
    return toast.success(text("undone", { count: restored }), description);
  };

  return { undo, isUndoing };
}
