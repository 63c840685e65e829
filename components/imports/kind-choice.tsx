"use client";

import { useTranslations } from "next-intl";
import { type ImportKind, importKindSchema } from "@/lib/transcripts/import-report";

type KindChoiceProps = { readonly kind: ImportKind; readonly onChoose: (kind: ImportKind) => void };

/** What the files hold: transcripts, or labels on transcripts that are here. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const text = useTranslations("imports.kind");
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="sr-only">{text("legend")}</legend>
      {importKindSchema.options.map((one) => (
        <label
          key={one}
          className="relative flex cursor-pointer gap-3 rounded-lg border px-3.5 py-2.5 hover:bg-quiet has-[:checked]:border-accent has-[:checked]:bg-accent-quiet has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-1"
        >
          <input
            type="radio"
            name="kind"
            value={one}
            checked={kind === one}
            onChange={() => onChoose(one)}
            className="mt-1 accent-accent"
          />
          <span>
            <span className="block font-medium">{text(one)}</span>
            <span className="block text-dim text-sm">{text(`${one}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
