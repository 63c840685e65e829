"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAmounts } from "@/components/imports/use-amounts";
import { Button } from "@/components/ui/button";

type ChosenFilesProps = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

/** The chosen files with their sizes; those that hold nothing say so. */
export function ChosenFiles({ files, onRemove }: ChosenFilesProps) {
  const text = useTranslations("imports.files");
  const { bytes } = useAmounts();
  return (
    <ul aria-label={text("chosen")} className="max-h-64 divide-y overflow-auto rounded-lg border text-sm">
      {files.map((file) => (
        <li key={file.name} className="flex items-center gap-3 px-3 py-1">
          <span className="min-w-0 break-all">{file.name}</span>
          <span className="ml-auto whitespace-nowrap text-faint">
            {file.size > 0 ? bytes(file.size) : <span className="text-danger">{text("empty")}</span>}
          </span>
          <Button
            look="quiet"
            className="-mr-1 min-h-6 px-1.5 py-0"
            aria-label={text("remove", { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <X aria-hidden="true" size={14} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
