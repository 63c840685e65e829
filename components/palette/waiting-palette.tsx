"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { paletteLook } from "@/components/palette/palette-look";

type WaitingPaletteProps = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
};

/** The palette until its commands are there: what is typed meanwhile must not go to the page. */
export function WaitingPalette({ typed, onType, onClose }: WaitingPaletteProps) {
  const text = useTranslations("palette");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <>
      <div className={paletteLook.overlay} />
      <div role="dialog" aria-label={text("title")} data-state="open" className={paletteLook.frame}>
        <input
          ref={input}
          aria-label={text("placeholder")}
          placeholder={text("placeholder")}
          aria-busy="true"
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => (event.key === "Escape" ? onClose() : undefined)}
          className={paletteLook.input}
        />
      </div>
    </>
  );
}
