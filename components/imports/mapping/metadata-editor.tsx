"use client";

import { useTranslations } from "next-intl";
import { ChosenPaths } from "@/components/imports/mapping/chosen-paths";
import { NamedFields } from "@/components/imports/mapping/named-fields";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { type MappingProblem, problemAt } from "@/lib/transcripts/mapping-edit-text";

type MetadataEditorProps = {
  readonly metadata: DraftMapping["metadata"];
  readonly problems: readonly MappingProblem[];
  readonly onChange: (metadata: Partial<DraftMapping["metadata"]>) => void;
};

/** What is kept of a record besides its fields. */
export function MetadataEditor({ metadata, problems, onChange }: MetadataEditorProps) {
  const text = useTranslations("imports.mapping.metadata");
  const { rest, except, fields } = metadata;
  return (
    <div className="flex flex-col gap-3">
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          className="mt-1 accent-accent"
          checked={rest}
          onChange={(event) => onChange({ rest: event.target.checked })}
        />
        {text("rest")}
      </label>
      {rest ? (
        <ChosenPaths
          label={text("except")}
          hint={text("exceptHint")}
          paths={except}
          problem={problemAt(problems, ["metadata", "except"])?.message ?? null}
          onChange={(paths) => onChange({ except: [...paths] })}
        />
      ) : null}
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm">
          {text("named")} <span className="text-faint">{text("namedHint")}</span>
        </legend>
        <NamedFields
          fields={fields}
          isInvalid={(name) => problemAt(problems, ["metadata", "fields", name]) !== null}
          onChange={(next) => onChange({ fields: next })}
        />
      </fieldset>
    </div>
  );
}
