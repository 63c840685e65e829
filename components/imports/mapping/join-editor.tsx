"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { PathButton } from "@/components/imports/mapping/path-button";
import { PositionEditor } from "@/components/imports/mapping/position-editor";
import { RowList } from "@/components/imports/mapping/row-list";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { arraysOn, type SourceOf } from "@/lib/transcripts/mapping-edit-source";

type JoinEditorProps = {
  readonly label: string;
  readonly source: SourceOf["join"];
  readonly records: string;
  readonly onChange: (source: SourceOf["join"]) => void;
};

type Part = SourceOf["join"]["join"][number];

/** Several values joined to one. */
export function JoinEditor({ label, source, records, onChange }: JoinEditorProps) {
  const text = useTranslations("imports.mapping.join");
  const { join: parts, with: between } = source;
  const put = (join: Part[]) => onChange({ ...source, join });
  const innermost = arraysOn(records).at(-1);
  return (
    <fieldset className="flex flex-col gap-1.5 rounded-md border px-2.5 py-2">
      <legend className="sr-only">{text("legend", { field: label })}</legend>
      <RowList
        rows={parts}
        className="grid-cols-[minmax(0,1fr)_auto]"
        keepsOne
        removeLabel={(number) => text("remove", { number })}
        onChange={put}
      >
        {(part, number, putPart) => (
          <PartEditor label={text("part", { number })} part={part} records={records} onChange={putPart} />
        )}
      </RowList>
      <div className="flex flex-wrap items-center gap-1 text-sm">
        <span className="text-dim">{text("with")}</span>
        <Input
          className="mr-auto w-16"
          aria-label={text("with")}
          value={between}
          onChange={(event) => onChange({ ...source, with: event.target.value })}
        />
        <AddPart words={text("addPath")} onAdd={() => put([...parts, { path: "" }])} />
        <AddPart words={text("addText")} onAdd={() => put([...parts, { constant: "" }])} />
        {innermost ? (
          <AddPart words={text("addPosition")} onAdd={() => put([...parts, { position: innermost }])} />
        ) : null}
      </div>
    </fieldset>
  );
}

function AddPart({ words, onAdd }: { readonly words: string; readonly onAdd: () => void }) {
  return (
    <Button look="quiet" className="px-2" onClick={onAdd}>
      <Plus aria-hidden="true" size={14} />
      {words}
    </Button>
  );
}

type PartEditorProps = {
  readonly label: string;
  readonly part: Part;
  readonly records: string;
  readonly onChange: (part: Part) => void;
};

function PartEditor({ label, part, records, onChange }: PartEditorProps) {
  if ("path" in part) return <PathButton label={label} path={part.path} onChoose={(path) => onChange({ path })} />;
  if ("position" in part) return <PositionEditor label={label} source={part} records={records} onChange={onChange} />;
  return (
    <Input
      aria-label={label}
      value={String(part.constant)}
      onChange={(event) => onChange({ constant: event.target.value })}
    />
  );
}
