"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type RefusedFile, RefusedFileDialog } from "@/components/schemes/refused-file-dialog";
import { FileButton } from "@/components/ui/file-button";
import { toast } from "@/components/ui/toast";
import type { Scheme } from "@/lib/scheme/scheme";
import { maxSchemeFileBytes, readSchemeFile } from "@/lib/scheme/scheme-file";

/** Takes a scheme from a file into the editor, or says what is wrong with the file and where. */
export function ImportScheme({ onImport }: { readonly onImport: (scheme: Scheme) => void }) {
  const text = useTranslations("scheme.file");
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const load = async (file: File) => {
    const { name, size } = file;
    const read = size > maxSchemeFileBytes ? ({ kind: "tooLarge", size } as const) : readSchemeFile(await file.text());
    if (read.kind !== "scheme") return setRefused({ name, why: read });
    onImport(read.scheme);
    toast.success(text("imported", { name }));
  };
  return (
    <>
      <FileButton
        label={text("import")}
        title={text("importHint")}
        accept=".json,application/json"
        onFile={(file) => void load(file)}
      />
      {refused ? <RefusedFileDialog refused={refused} onClose={() => setRefused(null)} /> : null}
    </>
  );
}
