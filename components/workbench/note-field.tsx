"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Textarea } from "@/components/ui/field";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";

type NoteFieldProps = Omit<ComponentProps<"textarea">, "value" | "onChange" | "onBlur"> & {
  readonly note: string;
  readonly onNote: (note: string) => void;
};

/** How long a pause in typing makes one change, and one step to undo, of what was typed. */
const pauseMs = 400;

/** A text that is kept as it is typed: at every pause, on leaving the field and when the page goes away. */
export function NoteField({ note, onNote, ...props }: NoteFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onNote });
  useEffect(() => {
    latest.current = { typed, onNote };
  });

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => onNote(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, onNote]);

  useEffect(() => {
    const keep = () => {
      const { typed: text, onNote: tell } = latest.current;
      if (text !== null) tell(text);
    };
    // Before the journal says farewell, which knows only what is drawn.
    const keepAtOnce = () => flushSync(keep);
    window.addEventListener("pagehide", keepAtOnce, { capture: true });
    document.addEventListener("visibilitychange", keepAtOnce);
    return () => {
      window.removeEventListener("pagehide", keepAtOnce, { capture: true });
      document.removeEventListener("visibilitychange", keepAtOnce);
      keep();
    };
  }, []);

  return (
    <Textarea
      {...props}
      dir="auto"
      maxLength={maxNoteLength}
      value={typed ?? note}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null) onNote(typed);
        setTyped(null);
      }}
    />
  );
}
