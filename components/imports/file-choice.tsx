"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/lib/cn";

type FileChoiceProps = {
  readonly files: readonly File[];
  readonly hint: string;
  readonly onChoose: (files: readonly File[]) => void;
};

/** Files chosen by a dialog or dropped; one with the name of another takes its place. */
export function FileChoice({ files, hint, onChoose }: FileChoiceProps) {
  const text = useTranslations("imports.files");
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
  // Someone may have chosen before the page had come alive.
  const attach = (node: HTMLInputElement | null) => {
    if (node) take(node);
  };

  return (
    <div
      className={cn(
        "relative flex flex-col items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center",
        "hover:border-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
        isOver ? "border-accent bg-accent-quiet" : "border-line-strong",
      )}
    >
      <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2">
        <span>{text("drop")}</span>
        <span aria-hidden="true" className="rounded-md border border-line-strong bg-panel px-3 py-1">
          {text("choose")}
        </span>
      </p>
      <p className="max-w-[68ch] text-faint text-sm">{hint}</p>
      {/* Over all of it, so that it takes clicks, keys and dropped files by itself. */}
      <input
        ref={attach}
        type="file"
        multiple
        className="absolute inset-0 cursor-pointer opacity-0"
        aria-label={text("choose")}
        onChange={(event) => {
          setOver(false);
          take(event.target);
        }}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
      />
    </div>
  );
}
