"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

type FileChoiceProps = {
  readonly files: readonly File[];
  readonly hint: string;
  readonly onChoose: (files: readonly File[]) => void;
};

/** Files chosen by a dialog or dropped; one with the name of another takes its place. */
export function FileChoice({ files, hint, onChoose }: FileChoiceProps) {
  const text = useTranslations("imports.files");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const add = (more: readonly File[]) => {
    const names = new Set(more.map((file) => file.name));
    onChoose([...files.filter((file) => !names.has(file.name)), ...more]);
  };
  const take = (from: HTMLInputElement) => {
    const chosen = [...(from.files ?? [])];
    if (chosen.length === 0) return;
    // Emptied, so that choosing the same file again is a change again.
    from.value = "";
    add(chosen);
  };
  const attach = (node: HTMLInputElement | null) => {
    input.current = node;
    // Someone may have chosen before the page had come alive.
    if (node) take(node);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard; the button in it has
    <div
      className={cn(
        "flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-4 py-8 text-center",
        isOver && "border-accent bg-accent-quiet",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2">
        <span>{text("drop")}</span>
        <Button onClick={() => input.current?.click()}>{text("choose")}</Button>
      </p>
      <p className="max-w-[68ch] text-faint text-sm">{hint}</p>
      <input
        ref={attach}
        type="file"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label={text("choose")}
        onChange={(event) => take(event.target)}
      />
    </div>
  );
}
