"use client";

import { useTranslations } from "next-intl";
import { Field, Input } from "@/components/ui/field";
import type { Said } from "@/lib/transcripts/mapping-edit-given";

type SaidFieldsProps = { readonly said: Said; readonly onChange: (said: Said) => void };

const fields = ["model", "condition"] as const;

/** What whoever imports says of every record in place of the files. */
export function SaidFields({ said, onChange }: SaidFieldsProps) {
  const text = useTranslations("imports.ready");
  const field = useTranslations("imports.field");
  return (
    <fieldset className="flex flex-wrap gap-4">
      <legend className="mb-2 font-semibold">
        {text("said")} <span className="font-normal text-faint">{text("saidNote")}</span>
      </legend>
      {fields.map((name) => (
        <div key={name} className="w-full sm:w-64">
          <Field label={field(name)}>
            {(control) => (
              <Input
                {...control}
                value={said[name]}
                maxLength={200}
                placeholder={text("asInFiles")}
                onChange={(event) => onChange({ ...said, [name]: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
    </fieldset>
  );
}
