"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type RefusedFile, RefusedFileDialog } from "@/components/schemes/refused-file-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Scheme } from "@/lib/scheme/scheme";
import { maxSchemeFileBytes, readSchemeFile } from "@/lib/scheme/scheme-file";

/** Takes a scheme from a file into the editor, or says what is wrong with the file and where. */
export function ImportScheme({ onImport }: { readonly onImport: (scheme: Scheme) => void }) {
  const text = useTranslations("scheme.file");
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const load = async (from: HTMLInputElement) => {
    const [file] = from.files ?? [];
    if (!file) return;
    const { name, size } = file;
    const read = size > maxSchemeFileBytes ? ({ kind: "tooLarge", size } as const) : readSchemeFile(await file.text());
    from.value = "";
    if (read.kind !== "scheme") return setRefused({ name, why: read });
    onImport(read.scheme);
    toast.success(text("imported", { name }));
  };
  return (
    <>
      <Button onClick={() => input.current?.click()} title={text("importHint")}>
        <Upload aria-hidden="true" size={14} />
        {text("import")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        tabIndex={-1}
        aria-label={text("import")}
        onChange={(event) => void load(event.target)}
      />
      {refused ? <RefusedFileDialog refused={refused} onClose={() => setRefused(null)} /> : null}
    </>
  );
}
