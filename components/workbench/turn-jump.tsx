"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { useTypedAhead } from "@/components/workbench/use-typed-ahead";
import type { Turn } from "@/lib/transcripts/turns";
import { turnNumbered } from "@/lib/workbench/outline";

type TurnJumpProps = { readonly turns: readonly Turn[] };

/** Goes to a turn by its number. Esc and pressing elsewhere stay where one was. */
export function TurnJump({ turns }: TurnJumpProps) {
  const text = useTranslations("annotate.text");
  const { act, goTo, focusText } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    return focusText;
  }, [focusText]);
  useTypedAhead();
  const form = useRef<HTMLFormElement>(null);
  const close = useCallback(() => act({ kind: "show", overlay: "marks" }), [act]);
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !form.current?.contains(target)) close();
    };
    window.addEventListener("pointerdown", closeOutside);
    return () => window.removeEventListener("pointerdown", closeOutside);
  }, [close]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const part = turnNumbered(turns, Number(field.current?.value));
    close();
    if (part !== null) goTo(part);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <form
      ref={form}
      onSubmit={go}
      className="fixed top-2 right-4 z-20 flex md:absolute items-center gap-2 rounded-lg border border-line-strong bg-panel p-1 pl-2.5 shadow-raised"
    >
      <label className="flex items-center gap-2 text-sm">
        {text("goToTurn", { count: turns.length })}
        <input
          ref={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          onKeyDown={onKeyDown}
          className="min-h-8 w-14 rounded bg-quiet px-2"
        />
      </label>
      <Button type="submit" look="main" className="min-h-8">
        {text("go")}
      </Button>
    </form>
  );
}
