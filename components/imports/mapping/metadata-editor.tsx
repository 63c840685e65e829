"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChosenPaths } from "@/components/imports/mapping/chosen-paths";
import { PathButton } from "@/components/imports/mapping/path-button";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
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
  const entries = Object.entries(fields);
  const put = (next: readonly (readonly [string, string])[]) => onChange({ fields: Object.fromEntries(next) });
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
        {entries.map(([name, path], index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a name is what changes here; its place stays
            key={index}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-center gap-1.5"
          >
            <Input
              aria-label={text("name", { number: index + 1 })}
              value={name}
              onChange={(event) =>
                put(entries.map((one, place) => (place === index ? [event.target.value, path] : one)))
              }
            />
            <PathButton
              label={text("path", { number: index + 1 })}
              path={path}
              isInvalid={problemAt(problems, ["metadata", "fields", name]) !== null}
              onChoose={(chosen) => put(entries.map((one, place) => (place === index ? [name, chosen] : one)))}
            />
            <Button
              look="quiet"
              className="px-1.5"
              aria-label={text("remove", { number: index + 1 })}
              onClick={() => put(entries.filter((_, place) => place !== index))}
            >
              <X aria-hidden="true" size={14} />
            </Button>
          </div>
        ))}
        <Button
          look="quiet"
          className="self-start px-2"
          onClick={() => put([...entries, [freeName(fields, text("newName")), ""]])}
        >
          <Plus aria-hidden="true" size={14} />
          {text("add")}
        </Button>
      </fieldset>
    </div>
  );
}

function freeName(fields: Readonly<Record<string, string>>, name: string): string {
  if (!Object.hasOwn(fields, name)) return name;
  const number = Object.keys(fields).length + 1;
  return freeName(fields, `${name} ${number}`);
}
