"use client";

import { useTranslations } from "next-intl";
import { ImportFiles } from "@/components/imports/import-files";
import { useAmounts } from "@/components/imports/use-amounts";
import type { PreviewedLabelFile } from "@/lib/labels/label-preview";

/** What each file of labels was recognised as, or why it was not. */
export function LabelFiles({ files }: { readonly files: readonly PreviewedLabelFile[] }) {
  const text = useTranslations("labelImports");
  const { bytes } = useAmounts();
  return (
    <ImportFiles label={text("files")} files={files}>
      {({ sizeBytes, format, problem }) => (
        <>
          <span className="whitespace-nowrap text-faint">{bytes(sizeBytes)}</span>
          <span className="ml-auto text-right">
            {format === null ? (
              <span className="text-danger">{problem}</span>
            ) : (
              <span className="text-dim">{text(`format.${format}`)}</span>
            )}
          </span>
        </>
      )}
    </ImportFiles>
  );
}
