"use client";

import { useTranslations } from "next-intl";
import { ImportFiles } from "@/components/imports/import-files";
import { useAmounts } from "@/components/imports/use-amounts";
import type { PreviewAnswer } from "@/lib/transcripts/import-answers";

const known = ["plumbline", "inspect", "petri", "mapping"] as const;

/** What each file was recognised as, or why it was not. */
export function PreviewedFiles({ files }: { readonly files: PreviewAnswer["files"] }) {
  const text = useTranslations("imports.recognised");
  const { bytes } = useAmounts();
  return (
    <ImportFiles label={text("label")} files={files}>
      {({ sizeBytes, format, problem }) => {
        const name = known.find((one) => one === format);
        return (
          <>
            <span className="whitespace-nowrap text-faint">{bytes(sizeBytes)}</span>
            <span className="ml-auto text-right">
              {problem ? (
                <span className="text-danger">{problem}</span>
              ) : (
                <span className="text-dim">{name ? text(`format.${name}`) : format}</span>
              )}
            </span>
          </>
        );
      }}
    </ImportFiles>
  );
}
