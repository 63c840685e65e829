"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PathButton } from "@/components/imports/mapping/path-button";
import { RowList } from "@/components/imports/mapping/row-list";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { fieldsOfRows, freeName, type NamedRow, rowsOfFields } from "@/lib/transcripts/mapping-edit-names";

type Fields = Readonly<Record<string, string>>;

type NamedFieldsProps = {
  readonly fields: Fields;
  readonly isInvalid: (name: string) => boolean;
  readonly onChange: (fields: Record<string, string>) => void;
};

/** Metadata under names of their own. A name that another has too is said, and told to nobody until it is changed. */
export function NamedFields({ fields, isInvalid, onChange }: NamedFieldsProps) {
  const text = useTranslations("imports.mapping.metadata");
  const given = JSON.stringify(fields);
  const [draft, setDraft] = useState({ rows: rowsOfFields(fields), given });
  // Undone, or replaced by another mapping.
  if (draft.given !== given) setDraft({ rows: rowsOfFields(fields), given });
  const put = (rows: readonly NamedRow[]) => {
    const next = fieldsOfRows(rows);
    setDraft({ rows, given: next === null ? given : JSON.stringify(next) });
    if (next !== null) onChange(next);
  };
  const isTwice = (name: string) => draft.rows.filter((row) => row.name === name).length > 1;
  return (
    <>
      <RowList
        rows={draft.rows}
        className="grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto]"
        keepsOne={false}
        removeLabel={(number) => text("remove", { number })}
        onChange={put}
      >
        {(row, number, putRow) => (
          <>
            <Input
              aria-label={text("name", { number })}
              aria-invalid={isTwice(row.name)}
              value={row.name}
              onChange={(event) => putRow({ ...row, name: event.target.value })}
            />
            <PathButton
              label={text("path", { number })}
              path={row.path}
              isInvalid={isInvalid(row.name)}
              onChoose={(path) => putRow({ ...row, path })}
            />
          </>
        )}
      </RowList>
      <p role="alert" className="text-danger text-xs empty:hidden">
        {fieldsOfRows(draft.rows) === null ? text("sameName") : null}
      </p>
      <Button
        look="quiet"
        className="self-start px-2"
        onClick={() => put([...draft.rows, { name: freeName(draft.rows, text("newName")), path: "" }])}
      >
        <Plus aria-hidden="true" size={14} />
        {text("add")}
      </Button>
    </>
  );
}
