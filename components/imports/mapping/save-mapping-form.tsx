"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

type SaveMappingFormProps = {
  /** The names that are taken; one of them is saved over. */
  readonly names: readonly string[];
  readonly canSave: boolean;
  readonly onSave: (name: string) => void;
};

/** Keeps the mapping in hand under a name. */
export function SaveMappingForm({ names, canSave, onSave }: SaveMappingFormProps) {
  const text = useTranslations("imports.saved");
  const [name, setName] = useState("");
  const isTaken = names.includes(name.trim());
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
      }}
    >
      <div className="min-w-0 flex-1">
        <Field label={text("name")} hint={isTaken ? text("taken") : text(canSave ? "nameHint" : "incomplete")}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button look="main" type="submit" className="mt-[23px]" disabled={!canSave || name.trim() === ""}>
        {text(isTaken ? "replace" : "save")}
      </Button>
    </form>
  );
}
