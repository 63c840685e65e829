"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/schemes/choice-field";
import type { FormProps } from "@/components/schemes/form-props";
import { KeyField } from "@/components/schemes/key-field";
import { OptionForm } from "@/components/schemes/option-form";
import { useProblemAt } from "@/components/schemes/use-problem-words";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import type { SchemeElement } from "@/lib/scheme/scheme";

/** Everything about one question: a verdict, a rating, a cue question or a flag. */
export function ElementForm({ edit, problems, dispatch, index }: FormProps) {
  const text = useTranslations("scheme.editor");
  const scheme = useTranslations("scheme");
  const problemAt = useProblemAt(problems);
  const element = edit.draft.elements[index];
  if (!element) return null;
  const set = (fields: Partial<Omit<SchemeElement, "key" | "kind" | "options">>) =>
    dispatch({ kind: "setElement", index, fields });
  const errorOf = (field: keyof SchemeElement) => problemAt("elements", index, field);
  return (
    <div className="flex flex-col gap-4">
      <Field label={text("name")} error={errorOf("label") ?? errorOf("kind")}>
        {(control) => (
          <Input {...control} value={element.label} onChange={(event) => set({ label: event.target.value })} />
        )}
      </Field>
      <KeyField key={element.key} edit={edit} place={{ list: "elements", index }} dispatch={dispatch} />
      <Field label={text("definition")} hint={text("questionHint")} error={errorOf("definition")}>
        {(control) => (
          <Textarea
            {...control}
            value={element.definition ?? ""}
            onChange={(event) => set({ definition: event.target.value || null })}
          />
        )}
      </Field>
      <ChoiceField
        label={text("level")}
        hint={text("levelHint")}
        choices={[
          { key: "nominal", label: scheme("levels.nominal") },
          { key: "ordinal", label: scheme("levels.ordinal") },
        ]}
        value={element.level}
        onChoose={(level) => set({ level })}
      />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={element.isRequired}
          onChange={(event) => set({ isRequired: event.target.checked })}
          className="size-3.5 accent-accent"
        />
        {text("required")}
      </label>
      <Field label={text("default")} error={errorOf("defaultOption")}>
        {(control) => (
          <Select
            {...control}
            className="self-start"
            value={element.defaultOption ?? ""}
            onChange={(event) => set({ defaultOption: event.target.value || null })}
          >
            <option value="">{text("defaultNone")}</option>
            {element.options.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Options {...{ edit, problems, dispatch, index }} />
    </div>
  );
}

function Options({ edit, problems, dispatch, index }: FormProps) {
  const text = useTranslations("scheme.editor");
  const problemAt = useProblemAt(problems.filter(({ path }) => path.length === 3));
  const options = edit.draft.elements[index]?.options ?? [];
  const problem = problemAt("elements", index, "options");
  return (
    <section aria-label={text("options")} className="flex flex-col gap-2">
      <h3 className="font-medium text-sm">{text("options")}</h3>
      {problem ? <p className="text-danger text-xs">{problem}</p> : null}
      {placesOf(index, options.length).map((place) => (
        <OptionForm key={place.index} {...{ edit, problems, dispatch, place }} />
      ))}
      <Button
        look="quiet"
        className="self-start px-2"
        onClick={() => dispatch({ kind: "addOption", element: index, label: text("fresh.option") })}
      >
        <Plus aria-hidden="true" size={14} />
        {text("addOption")}
      </Button>
    </section>
  );
}

/** Options are known by their places: all that is written in one is in the draft. */
function placesOf(element: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({ list: "options" as const, element, index }));
}
