"use client";

import { useId } from "react";

type ChoiceFieldProps<Key extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
};

/** A few choices, of which one holds, under a name. */
export function ChoiceField<Key extends string>({ label, hint, choices, value, onChoose }: ChoiceFieldProps<Key>) {
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {choices.map((choice) => (
          <label key={choice.key} className="flex cursor-pointer items-center gap-1.5">
            <input
              type="radio"
              name={id}
              value={choice.key}
              checked={choice.key === value}
              onChange={() => onChoose(choice.key)}
              className="size-3.5 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-faint text-xs">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
