"use client";

import { useTranslations } from "next-intl";
import { NameRow } from "@/components/imports/labels/name-row";
import { TargetSelect } from "@/components/imports/labels/target-select";
import type { TargetChoice } from "@/lib/labels/edit-choices";
import type { PreviewedValue } from "@/lib/labels/label-preview";

type Option = { readonly key: string; readonly label: string };

type QuestionRowsProps = {
  readonly name: string;
  readonly count: number;
  readonly values: readonly PreviewedValue[];
  /** What it stands for: one of the scheme's by key, a note, left out, or not chosen yet. */
  readonly chosen: TargetChoice | undefined;
  /** What it can stand for. */
  readonly targets: readonly Option[];
  /** What its values can stand for. */
  readonly options: readonly Option[];
  readonly onTarget: (target: TargetChoice) => void;
  readonly onValue: (value: string, option: string | null) => void;
};

/** A question in the files and what it stands for, with its values where it stands for one that has options. */
export function QuestionRows({ name, count, values, chosen, targets, options, onTarget, onValue }: QuestionRowsProps) {
  const text = useTranslations("labelImports.target");
  const hasOptions = chosen !== undefined && chosen !== null && chosen !== "note";
  return (
    <>
      <NameRow name={name} count={count}>
        <TargetSelect label={text("of", { name })} chosen={chosen} options={targets} canBeNote onChoose={onTarget} />
      </NameRow>
      {hasOptions
        ? values.map((value) => (
            <NameRow key={value.name} name={value.name} count={value.count} isValue>
              <TargetSelect
                label={text("ofValue", { name, value: value.name })}
                chosen={typeof value.target === "string" ? { key: value.target } : value.target}
                options={options}
                onChoose={(option) => onValue(value.name, option === null || option === "note" ? null : option.key)}
              />
            </NameRow>
          ))
        : null}
    </>
  );
}
