"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field, Input } from "@/components/ui/field";
import { mayHaveKey } from "@/lib/scheme/change-scheme";
import { schemeKeySchema } from "@/lib/scheme/scheme";
import type { SchemeEdit, SchemeEditEvent } from "@/lib/scheme/scheme-edit";
import { isInBase, itemAt, type SchemePlace } from "@/lib/scheme/scheme-place";

type KeyFieldProps = {
  readonly edit: SchemeEdit;
  readonly place: SchemePlace;
  readonly dispatch: (event: SchemeEditEvent) => void;
};

/** The key of a part of the scheme: it can be written as long as no version has it, and holds when it can be one. */
export function KeyField({ edit, place, dispatch }: KeyFieldProps) {
  const text = useTranslations("scheme.editor");
  const [written, setWritten] = useState<string | null>(null);
  const { draft, base } = edit;
  const key = itemAt(draft, place)?.key ?? "";
  if (isInBase(base.scheme, draft, place)) {
    return (
      <Field label={text("key")} hint={text("keyFixed")}>
        {(control) => <Input {...control} readOnly value={key} className="border-dashed font-mono text-sm" />}
      </Field>
    );
  }
  const isBroken = written !== null && written !== key && !mayHaveKey(draft, { place, key: written }, base.scheme);
  const reason = schemeKeySchema.safeParse(written).success ? "keyTaken" : "keyInvalid";
  // Of options there are many, and the element above them has said it.
  const hint = place.list === "options" ? {} : { hint: text("keyHint") };
  const take = () => {
    if (written !== null) dispatch({ kind: "setKey", place, key: written });
    setWritten(null);
  };
  return (
    <Field label={text("key")} {...hint} error={isBroken ? text(reason, { key }) : null}>
      {(control) => (
        <Input
          {...control}
          value={written ?? key}
          spellCheck={false}
          autoCapitalize="none"
          className="font-mono text-sm"
          onChange={(event) => setWritten(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === "Enter") take();
          }}
        />
      )}
    </Field>
  );
}
