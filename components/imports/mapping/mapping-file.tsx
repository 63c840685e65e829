"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FileButton } from "@/components/ui/file-button";
import { toast } from "@/components/ui/toast";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { mappingText, readMappingText } from "@/lib/transcripts/mapping-edit-text";

type MappingFileProps = { readonly draft: DraftMapping; readonly onLoad: (draft: DraftMapping) => void };

/** The mapping as the file that the command line takes: kept on this machine, or taken from there. */
export function MappingFile({ draft, onLoad }: MappingFileProps) {
  const text = useTranslations("imports.mapping.file");
  const download = () => {
    const url = URL.createObjectURL(new Blob([mappingText(draft)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "mapping.json";
    link.click();
    URL.revokeObjectURL(url);
  };
  const load = async (file: File) => {
    const { draft: loaded, problems } = readMappingText(await file.text());
    if (loaded) return onLoad(loaded);
    const [problem] = problems;
    toast.error(text("unreadable", { name: file.name, line: problem?.line ?? 1, message: problem?.message ?? "" }));
  };
  return (
    <>
      <FileButton
        look="quiet"
        className="px-2"
        label={text("load")}
        title={text("loadHint")}
        accept=".json,application/json"
        onFile={(file) => void load(file)}
      />
      <Button look="quiet" className="px-2" onClick={download} title={text("downloadHint")}>
        <Download aria-hidden="true" size={14} />
        {text("download")}
      </Button>
    </>
  );
}
