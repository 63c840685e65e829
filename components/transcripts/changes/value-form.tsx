"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeForm } from "@/components/transcripts/changes/change-form";
import { Field, Input } from "@/components/ui/field";
import { type TranscriptChange, transcriptChangeSchema } from "@/lib/transcripts/transcript-change";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

/** The changes whose value is typed. */
export type TypedKind = "condition" | "pairKey" | "priority";

const looks = {
  condition: { title: "setCondition", label: "condition", hint: "conditionHint", type: "text", maxLength: 200 },
  pairKey: { title: "setPairKey", label: "pair", hint: "pairKeyHint", type: "text", maxLength: 500 },
  priority: { title: "setPriority", label: "priority", hint: "priorityHint", type: "number", maxLength: undefined },
} as const;

type ValueFormProps = {
  readonly kind: TypedKind;
  readonly count: BoundedCount;
  readonly onApply: (change: TranscriptChange) => void;
  readonly onClose: () => void;
};

/** Asks for the value of a change; an empty one takes the value away. */
export function ValueForm({ kind, count, onApply, onClose }: ValueFormProps) {
  const text = useTranslations("changes");
  const [entered, enter] = useState("");
  const { title, label, hint, type, maxLength } = looks[kind];
  const change = changeOf(kind, entered);
  return (
    <ChangeForm
      title={text(title)}
      count={count}
      isValid={change !== null}
      onApply={() => change && onApply(change)}
      onClose={onClose}
    >
      <Field label={text(label)} hint={text(hint)}>
        {(control) => (
          <Input
            {...control}
            type={type}
            value={entered}
            maxLength={maxLength}
            dir="auto"
            onChange={(event) => enter(event.target.value)}
          />
        )}
      </Field>
    </ChangeForm>
  );
}

function changeOf(kind: TypedKind, entered: string): TranscriptChange | null {
  const value = kind === "priority" ? Number(entered || Number.NaN) : entered.trim() || null;
  return transcriptChangeSchema.safeParse({ kind, value }).data ?? null;
}
