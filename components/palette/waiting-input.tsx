"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

type WaitingInputProps = { readonly typed: string; readonly onType: (typed: string) => void };

/** How the palette's field looks, before its commands are there and with them. */
export const paletteInput = "h-12 w-full border-b bg-transparent px-4 text-base outline-none placeholder:text-faint";

/** The palette's field until its commands are there: what is typed meanwhile must not go to the page. */
export function WaitingInput({ typed, onType }: WaitingInputProps) {
  const text = useTranslations("palette");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      aria-label={text("placeholder")}
      placeholder={text("placeholder")}
      aria-busy="true"
      dir="auto"
      autoComplete="off"
      value={typed}
      onChange={(event) => onType(event.target.value)}
      className={paletteInput}
    />
  );
}
