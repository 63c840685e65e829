"use client";

import { useTranslations } from "next-intl";
import { Field, Select } from "@/components/ui/field";
import type { SpanType } from "@/lib/scheme/scheme";

const digits = [..."1234567890"];

type DigitFieldProps = {
  readonly value: string | null;
  readonly error: string | null;
  readonly others: readonly SpanType[];
  readonly onChoose: (digit: string | null) => void;
};

/** The digit key of a type, and which are taken. */
export function DigitField({ value, error, others, onChoose }: DigitFieldProps) {
  const text = useTranslations("scheme.editor");
  return (
    <Field label={text("digit")} error={error}>
      {(control) => (
        <Select
          {...control}
          className="self-start"
          value={value ?? ""}
          onChange={(event) => onChoose(event.target.value || null)}
        >
          <option value="">{text("digitNone")}</option>
          {digits.map((digit) => {
            const other = others.find((type) => type.digit === digit);
            return (
              <option key={digit} value={digit}>
                {other ? text("digitTaken", { digit, other: other.label }) : digit}
              </option>
            );
          })}
        </Select>
      )}
    </Field>
  );
}
