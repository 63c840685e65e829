"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { askForEvents, type DoorEnd } from "@/components/transcripts/changes/event-door";
import { useChangeWords } from "@/components/transcripts/changes/use-change-words";
import { useUndo } from "@/components/transcripts/changes/use-undo";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { ChangeRequest, TranscriptChange } from "@/lib/transcripts/transcript-change";
import { type ChangeEvent, type ChangeResult, changeEventSchema } from "@/lib/transcripts/transcript-change-events";

/** How far a change is. */
export type ChangePace = { readonly looked: number; readonly changed: number };

/**
 * Makes changes to a project's transcripts, one at a time. How it came out is said in a toast, from where it can be undone.
 * Leaving for another page of the application does not stop it.
 *
 * @param onDone Called when a change has been made, whole or in part.
 */
export function useChange(project: string, onDone: () => void) {
  const text = useTranslations("changes");
  const router = useRouter();
  const words = useChangeWords();
  const { undo } = useUndo(project);
  const [pace, setPace] = useState<ChangePace | null>(null);
  const abort = useRef<AbortController | null>(null);

  const make = async ({ choice, change }: ChangeRequest) => {
    const controller = new AbortController();
    abort.current = controller;
    setPace({ looked: 0, changed: 0 });
    const end = await askForEvents({
      url: paths.api.transcriptChanges(project),
      body: { choice, change },
      schema: changeEventSchema,
      signal: controller.signal,
      onEvent: (event) => event.type === "progress" && setPace(event),
    });
    setPace(null);
    tell(end, change);
    if (end.kind === "refused") return;
    router.refresh();
    onDone();
  };

  const tell = (end: DoorEnd<ChangeEvent>, change: TranscriptChange) => {
    if (end.kind === "refused") return toast.error(end.words);
    if (end.kind === "cancelled") return toast.message(text("stopped"));
    if (end.kind !== "answered" || end.last === null) return toast.error(text("unreachable"));
    if (end.last.type === "failure") return toast.error(end.last.message);
    return end.last.type === "done" ? tellDone(end.last, change) : toast.error(text("unreachable"));
  };

  const tellDone = ({ id, changed, withoutValue, isStopped }: ChangeResult, change: TranscriptChange) => {
    const left = withoutValue > 0 ? text("withoutValue", { count: withoutValue }) : null;
    if (id === null)
      return toast.message(left === null ? text("nothing") : text("noneWithValue"), { description: left });
    return toast.success(text("done", { what: words(change), count: changed }), {
      description: isStopped ? text("stopped") : left,
      action: { label: text("undo"), onClick: () => void undo(id) },
    });
  };

  return { make, pace, stop: () => abort.current?.abort() };
}
