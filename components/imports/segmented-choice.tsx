"use client";

import { useId } from "react";

type SegmentedChoiceProps<Key extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
};

/** A few short choices side by side, of which one holds. */
export function SegmentedChoice<Key extends string>({ label, choices, value, onChoose }: SegmentedChoiceProps<Key>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex overflow-hidden rounded-md border border-line-strong has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-1"
    >
      {choices.map((choice) => (
        <label
          key={choice.key}
          className="relative cursor-pointer whitespace-nowrap border-l px-2.5 py-0.5 text-dim text-sm first:border-l-0 hover:bg-quiet has-[:checked]:bg-accent-quiet has-[:checked]:font-medium has-[:checked]:text-accent"
        >
          <input
            type="radio"
            name={name}
            value={choice.key}
            checked={choice.key === value}
            onChange={() => onChoose(choice.key)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
