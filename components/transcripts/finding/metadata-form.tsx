"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";
import { readCondition, type WrittenCondition } from "@/lib/transcripts/written-condition";

const operators = ["is", "has", "above", "below"] as const;
const empty: WrittenCondition = { path: "", op: "is", value: "" };

type MetadataFormProps = {
  /** Paths to be offered. */
  readonly paths: readonly string[];
  readonly onAdd: (condition: MetadataCondition) => void;
};

/** A condition on metadata, by a path that need not be among those that are offered. */
export function MetadataForm({ paths, onAdd }: MetadataFormProps) {
  const text = useTranslations("transcripts.metadata");
  const listId = useId();
  const [written, setWritten] = useState(empty);
  const [wrong, setWrong] = useState<"path" | "value" | null>(null);
  const write = (change: Partial<WrittenCondition>) => {
    setWritten({ ...written, ...change });
    setWrong(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCondition(written);
    if ("wrong" in read) return setWrong(read.wrong);
    onAdd(read.condition);
    setWritten(empty);
  };
  const valueProblem = text(written.op === "is" ? "badValue" : "badNumber");
  return (
    <details className="mt-1">
      <summary className="min-h-7 rounded px-2 text-accent text-sm hover:underline">{text("add")}</summary>
      <form onSubmit={submit} className="flex flex-col gap-2 px-2 pt-1 pb-2">
        <Field label={text("path")} error={wrong === "path" ? text("badPath") : null} hint={text("pathHint")}>
          {(control) => (
            <Input
              {...control}
              list={listId}
              value={written.path}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => write({ path: event.target.value })}
            />
          )}
        </Field>
        <datalist id={listId}>
          {paths.map((path) => (
            <option key={path} value={path} />
          ))}
        </datalist>
        <Field label={text("operator")}>
          {(control) => (
            <Select
              {...control}
              value={written.op}
              onChange={(event) => write({ op: operators.find((op) => op === event.target.value) ?? "is" })}
              className="w-full"
            >
              {operators.map((op) => (
                <option key={op} value={op}>
                  {text(`op.${op}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {written.op === "has" ? null : (
          <Field label={text("value")} error={wrong === "value" ? valueProblem : null}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                value={written.value}
                onChange={(event) => write({ value: event.target.value })}
              />
            )}
          </Field>
        )}
        <Button type="submit" className="self-start">
          {text("addButton")}
        </Button>
      </form>
    </details>
  );
}
