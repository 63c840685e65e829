"use client";

import { memo, useId } from "react";
import { cn } from "@/lib/cn";

export type Choice = { readonly key: string; readonly label: string; readonly definition?: string | null };

type ChoiceScaleProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly isDisabled?: boolean;
  /** Set when submission waits for an answer. */
  readonly isMissing?: boolean;
  readonly onChoose: (key: string | null) => void;
};

/** A question with a few short answers side by side. Choosing the chosen one again takes it back. */
export const ChoiceScale = memo(function ChoiceScale(props: ChoiceScaleProps) {
  const { label, choices, value, isDisabled = false, isMissing = false, onChoose } = props;
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
      <span id={id} className={cn("text-sm", isMissing && "font-medium text-danger")}>
        {label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={id}
        aria-invalid={isMissing || undefined}
        className="flex overflow-hidden rounded-md border border-line-strong has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-1"
      >
        {choices.map((choice) => (
          <label
            key={choice.key}
            title={choice.definition ?? undefined}
            className={cn(
              "relative min-w-7 cursor-pointer border-l px-2 py-0.5 text-center text-dim text-sm first:border-l-0 hover:bg-quiet",
              "has-[:checked]:bg-accent has-[:checked]:font-medium has-[:checked]:text-accent-ink",
              "has-[:disabled]:cursor-default",
            )}
          >
            <input
              type="radio"
              name={id}
              value={choice.key}
              checked={value === choice.key}
              disabled={isDisabled}
              aria-describedby={choice.definition ? `${id}-${choice.key}` : undefined}
              onChange={() => onChoose(choice.key)}
              onClick={value === choice.key ? () => onChoose(null) : undefined}
              className="absolute inset-0 cursor-[inherit] opacity-0"
            />
            {choice.label}
          </label>
        ))}
      </div>
      <Definitions id={id} choices={choices} />
    </div>
  );
});

type DefinitionsProps = { readonly id: string; readonly choices: readonly Choice[] };

/** What the answers mean, for their `aria-describedby`; outside their labels, whose text names them. */
export function Definitions({ id, choices }: DefinitionsProps) {
  return choices.map(({ key, definition }) =>
    definition ? (
      <span key={key} id={`${id}-${key}`} hidden>
        {definition}
      </span>
    ) : null,
  );
}
