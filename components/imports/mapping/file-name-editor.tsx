"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { RowList } from "@/components/imports/mapping/row-list";
import { useSampled } from "@/components/imports/mapping/sampled";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { lookupSource } from "@/lib/transcripts/formats/source-values";
import type { SourceOf } from "@/lib/transcripts/mapping-edit-source";

type FileNameEditorProps = {
  readonly label: string;
  readonly source: SourceOf["fileName"];
  readonly onChange: (source: SourceOf["fileName"]) => void;
};

const shownFiles = 4;

/** Rules from what a file's name contains to a value, and what each file gets by them. */
export function FileNameEditor({ label, source, onChange }: FileNameEditorProps) {
  const text = useTranslations("imports.mapping.fileName");
  const { fileName: rules, otherwise } = source;
  return (
    <fieldset className="flex flex-col gap-1.5 rounded-md border px-2.5 py-2">
      <legend className="sr-only">{text("legend", { field: label })}</legend>
      <RowList
        rows={rules}
        className="grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto] text-sm"
        keepsOne
        removeLabel={(number) => text("remove", { number })}
        onChange={(fileName) => onChange({ ...source, fileName })}
      >
        {(rule, number, put) => (
          <>
            <Input
              aria-label={text("contains", { number })}
              placeholder={text("containsHint")}
              value={rule.contains}
              onChange={(event) => put({ ...rule, contains: event.target.value })}
            />
            <span aria-hidden="true" className="text-faint">
              →
            </span>
            <Input
              aria-label={text("value", { number })}
              placeholder={text("valueHint")}
              value={rule.value}
              onChange={(event) => put({ ...rule, value: event.target.value })}
            />
          </>
        )}
      </RowList>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-dim">{text("otherwise")}</span>
        <Input
          className="w-40 flex-1"
          aria-label={text("otherwise")}
          placeholder={text("nothing")}
          value={otherwise ?? ""}
          onChange={(event) =>
            onChange({ ...source, otherwise: event.target.value === "" ? null : event.target.value })
          }
        />
        <Button
          look="quiet"
          className="px-2"
          onClick={() => onChange({ ...source, fileName: [...rules, { contains: "", value: "" }] })}
        >
          <Plus aria-hidden="true" size={14} />
          {text("add")}
        </Button>
      </div>
      <Outcome source={source} />
    </fieldset>
  );
}

function Outcome({ source }: { readonly source: SourceOf["fileName"] }) {
  const text = useTranslations("imports.mapping.fileName");
  const { fileNames } = useSampled();
  const rules = source.fileName.filter(({ contains, value }) => contains !== "" && value !== "");
  const lookup = lookupSource({ ...source, fileName: rules }, []);
  return (
    <ul className="text-faint text-xs">
      {fileNames.slice(0, shownFiles).map((fileName) => {
        const { value } = lookup(null, { fileName, outer: [], positions: [] });
        return (
          <li key={fileName} className="flex gap-2">
            <span className="min-w-0 truncate">{fileName}</span>
            <span aria-hidden="true">→</span>
            <span className="text-dim">{value === undefined ? text("nothing") : String(value)}</span>
          </li>
        );
      })}
    </ul>
  );
}
