"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/transcripts/import-limits";

type FileChoiceProps = { readonly files: readonly File[]; readonly onChoose: (files: readonly File[]) => void };

/** Files chosen by a dialog or dropped; one with the name of another takes its place. */
export function FileChoice({ files, onChoose }: FileChoiceProps) {
  const text = useTranslations("imports");
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
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard; the button beside it has */}
      <div
        className={cn(
          "flex flex-wrap items-center justify-center gap-3 rounded-lg border border-dashed border-line-strong px-4 py-6",
          isOver && "border-accent bg-accent-quiet",
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="text-dim">{text("drop")}</span>
        <Button onClick={() => input.current?.click()}>{text("choose")}</Button>
        <input
          ref={attach}
          type="file"
          multiple
          className="sr-only"
          tabIndex={-1}
          aria-label={text("choose")}
          accept=".json,.jsonl,.ndjson,application/json"
          onChange={(event) => take(event.target)}
        />
      </div>
      {files.length > 0 ? (
        <ul className="flex flex-col gap-1 text-sm">
          {files.map((file) => (
            <li key={file.name} className="flex items-center gap-2">
              <span className="break-all">{file.name}</span>
              <span className="whitespace-nowrap text-faint">{formatBytes(file.size)}</span>
              <Button
                look="quiet"
                className="min-h-6 px-1.5 py-0"
                aria-label={text("removeFile", { name: file.name })}
                onClick={() => onChoose(files.filter((other) => other !== file))}
              >
                <X aria-hidden="true" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
