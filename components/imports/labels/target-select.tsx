"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import { cn } from "@/lib/cn";

/** What nothing is chosen for, what is left out, and what becomes a note; no key of a scheme has a hash in it. */
const words = { unset: "", leftOut: "#leftOut", note: "#note" } as const;

/** What a name stands for: a key, a note, left out, or not chosen yet. */
export type Chosen = { readonly key: string } | "note" | null | undefined;

type TargetSelectProps = {
  readonly label: string;
  readonly chosen: Chosen;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly canBeNote?: boolean;
  readonly onChoose: (chosen: { readonly key: string } | "note" | null) => void;
};

/** Chooses what a name in the files stands for. */
export function TargetSelect({ label, chosen, options, canBeNote = false, onChoose }: TargetSelectProps) {
  const text = useTranslations("labelImports.target");
  const isUnset = chosen === undefined;
  return (
    <Select
      aria-label={label}
      aria-invalid={isUnset}
      className={cn("w-full min-w-0 max-w-72", isUnset && "border-warn")}
      value={optionOf(chosen)}
      onChange={(event) => onChoose(chosenOf(event.target.value))}
    >
      <option value={words.unset} disabled>
        {text("choose")}
      </option>
      <option value={words.leftOut}>{text("leaveOut")}</option>
      {canBeNote ? <option value={words.note}>{text("note")}</option> : null}
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

function optionOf(chosen: Chosen): string {
  if (chosen === undefined) return words.unset;
  if (chosen === null) return words.leftOut;
  return chosen === "note" ? words.note : chosen.key;
}

function chosenOf(value: string): { readonly key: string } | "note" | null {
  if (value === words.leftOut) return null;
  return value === words.note ? "note" : { key: value };
}
