"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { PathButton } from "@/components/imports/mapping/path-button";
import { PositionEditor } from "@/components/imports/mapping/position-editor";
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
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their places alone
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-1.5">
          <PartEditor
            label={text("part", { number: index + 1 })}
            part={part}
            records={records}
            onChange={(next) => put(parts.map((one, place) => (place === index ? next : one)))}
          />
          <Button
            look="quiet"
            className="px-1.5"
            aria-label={text("remove", { number: index + 1 })}
            disabled={parts.length === 1}
            onClick={() => put(parts.filter((_, place) => place !== index))}
          >
            <X aria-hidden="true" size={14} />
          </Button>
        </div>
      ))}
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
