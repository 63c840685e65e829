"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { PathList } from "@/components/imports/mapping/path-list";
import { useSampled } from "@/components/imports/mapping/sampled";
import { SourceButton } from "@/components/imports/mapping/source-button";
import type { FieldName, Source } from "@/lib/transcripts/formats/mapping";
import { type SourceKind, sourceKind, sourceOfKind } from "@/lib/transcripts/mapping-edit-source";
import type { MappingProblem } from "@/lib/transcripts/mapping-edit-text";

type FieldRowProps = {
  readonly field: FieldName;
  readonly source: Source | undefined;
  /** The kinds that this field can have. */
  readonly kinds: readonly SourceKind[];
  /** The records of the mapping. */
  readonly records: string;
  readonly problem: MappingProblem | null;
  readonly onChange: (source: Source | undefined) => void;
  /** What a source has besides its kind and path. */
  readonly children?: ReactNode;
};

/** A field and where its value comes from, with what stands there in the first record that has it. */
export function FieldRow({ field, source, kinds, records, problem, onChange, children }: FieldRowProps) {
  const text = useTranslations("imports.mapping");
  const label = useTranslations("imports.field")(field);
  const sampled = useSampled();
  const id = useId();
  const kind = sourceKind(source);
  const path = source && "path" in source ? source.path : null;
  const isRecordItself = field === "conversation" && path === "";
  const pathWords = isRecordItself ? text("recordItself") : path || text("choosePath");
  const others = kinds.filter((one) => one !== "path" && one !== kind);
  return (
    <div className="grid gap-x-3 gap-y-1 py-2 sm:grid-cols-[112px_minmax(0,1fr)]">
      <span id={id} className="pt-1 font-medium text-sm">
        {label}
      </span>
      <div className="flex min-w-0 flex-col gap-1.5">
        <SourceButton
          label={label}
          value={path === null ? text(`kind.${kind}`) : pathWords}
          look={kind === "none" || path === "" ? "nothing" : path === null ? "words" : "path"}
          isInvalid={problem !== null}
        >
          {(close) => (
            <PathList
              label={text("sourceOf", { field: label })}
              current={path}
              paths={sampled.paths}
              sampledRecords={sampled.records}
              others={[
                ...(field === "conversation" ? [{ key: "itself", label: text("recordItself") }] : []),
                ...others.map((one) => ({ key: one, label: text(`kind.${one}`) })),
              ]}
              onPath={(chosen) => {
                onChange({ path: chosen });
                close();
              }}
              onOther={(chosen) => {
                const next = others.find((one) => one === chosen);
                onChange(next ? sourceOfKind(next, { before: source, records }) : { path: "" });
                close();
              }}
            />
          )}
        </SourceButton>
        {children}
        {path ? <Example path={path} /> : null}
        {problem ? <p className="text-danger text-xs">{problem.message}</p> : null}
      </div>
    </div>
  );
}

/** What stands at a path in the first sampled record that has it, and how many have it. */
function Example({ path }: { readonly path: string }) {
  const text = useTranslations("imports.mapping");
  const { paths, records } = useSampled();
  const found = paths.find((one) => one.path === path);
  if (!found) return records > 0 ? <p className="text-warn text-xs">{text("unseen", { total: records })}</p> : null;
  return (
    <p className="flex min-w-0 gap-3 text-faint text-xs">
      <span dir="auto" className="min-w-0 truncate">
        {found.example}
      </span>
      {found.count < records ? (
        <span className="ml-auto whitespace-nowrap">{text("inSome", { count: found.count, total: records })}</span>
      ) : null}
    </p>
  );
}
