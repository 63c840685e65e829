"use client";

import { ChevronDown } from "lucide-react";
import { cn } from "@/lib/cn";

type FilterSelectProps = {
  readonly label: string;
  /** What the first choice, which filters nothing, is called. */
  readonly anyLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Null filters nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A filter as a chip: its name and its choice. Marked while it keeps rows out. */
export function FilterSelect({ label, anyLabel, options, value, onChange }: FilterSelectProps) {
  // An empty value is a choice of its own (those without one), so "any" needs a place outside the values.
  const chosen = options.findIndex((option) => option.value === value);
  // A value from an address may be none of the choices; it filters all the same.
  const isForeign = value !== null && chosen === -1;
  return (
    <label
      className={cn(
        "relative inline-flex min-h-8 max-w-64 items-center rounded-full border border-line-strong bg-panel text-sm hover:bg-quiet",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
        value !== null && "border-accent bg-accent-quiet hover:bg-accent-quiet",
      )}
    >
      <span className="pl-3 text-dim">{label}</span>
      <select
        value={isForeign ? "foreign" : String(chosen)}
        onChange={(event) => onChange(options[Number(event.target.value)]?.value ?? null)}
        className="min-w-0 cursor-pointer appearance-none [field-sizing:content] truncate bg-transparent py-1 pr-7 pl-1.5 text-text outline-none"
      >
        <option value="-1">{anyLabel}</option>
        {options.map((option, index) => (
          <option key={option.value} value={index}>
            {option.label}
          </option>
        ))}
        {isForeign ? <option value="foreign">{value}</option> : null}
      </select>
      <ChevronDown aria-hidden="true" size={14} className="pointer-events-none absolute right-2.5 text-faint" />
    </label>
  );
}
