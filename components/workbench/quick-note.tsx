"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Textarea } from "@/components/ui/field";
import { useDesk } from "@/components/workbench/desk";
import { putBeside } from "@/components/workbench/put-beside";
import { useTypedAhead } from "@/components/workbench/use-typed-ahead";
import type { Span } from "@/lib/annotations/annotation";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { placeOfMark } from "@/lib/spans/mark-order";

type QuickNoteProps = { readonly pane: RefObject<HTMLElement | null>; readonly mark: Span };

/** The note on the mark in hand, at the mark. Enter and leaving keep it, Esc leaves the note as it was. */
export function QuickNote({ pane, mark }: QuickNoteProps) {
  const text = useTranslations("annotate.marks");
  const { act, run, focusText } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const isLeft = useRef(false);
  const place = placeOfMark(mark);
  useLayoutEffect(() => {
    if (box.current && pane.current) putBeside(box.current, pane.current, place);
  });
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus({ preventScroll: true });
  }, []);
  useTypedAhead();

  const leave = (note: string | null) => {
    if (isLeft.current) return;
    isLeft.current = true;
    if (note !== null && note !== mark.note) act({ kind: "describeMark", spanId: mark.id, fields: { note } });
    run("back");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") leave(null);
    else if (event.key === "Enter" && !event.shiftKey) leave(event.currentTarget.value);
    else return;
    focusText();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className="absolute z-30 w-[320px] rounded-lg border border-line-strong bg-panel p-1.5 text-sm shadow-raised"
    >
      <Textarea
        dir="auto"
        aria-label={text("note")}
        placeholder={text("note")}
        maxLength={maxNoteLength}
        defaultValue={mark.note}
        onKeyDown={onKeyDown}
        onBlur={(event) => leave(event.currentTarget.value)}
        className="min-h-16"
      />
    </div>
  );
}
