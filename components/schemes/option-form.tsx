"use client";

import { useTranslations } from "next-intl";
import { KeyField } from "@/components/schemes/key-field";
import { PlaceButtons } from "@/components/schemes/place-buttons";
import { SchemeKey } from "@/components/schemes/span-type-entry";
import { useProblemAt } from "@/components/schemes/use-problem-words";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { type SchemeOption, verdictCountSchema } from "@/lib/scheme/scheme";
import type { SchemeEdit, SchemeEditEvent } from "@/lib/scheme/scheme-edit";
import { isInBase, type OptionPlace } from "@/lib/scheme/scheme-place";
import type { SchemeProblem } from "@/lib/scheme/scheme-problems";

type OptionFormProps = {
  readonly edit: SchemeEdit;
  readonly problems: readonly SchemeProblem[];
  readonly dispatch: (event: SchemeEditEvent) => void;
  readonly place: OptionPlace;
};

/** One option: what it is called, the wording that anchors it and, of a verdict, how it counts. */
export function OptionForm({ edit, problems, dispatch, place }: OptionFormProps) {
  const text = useTranslations("scheme.editor");
  const scheme = useTranslations("scheme");
  const problemAt = useProblemAt(problems);
  const element = edit.draft.elements[place.element];
  const option = element?.options[place.index];
  if (!element || !option) return null;
  const isFixed = isInBase(edit.base.scheme, edit.draft, place);
  const set = (fields: Partial<Omit<SchemeOption, "key">>) => dispatch({ kind: "setOption", place, fields });
  const errorOf = (field: keyof SchemeOption) => problemAt("elements", place.element, "options", place.index, field);
  return (
    <fieldset className="rounded-md border px-3 pt-1 pb-3">
      <legend className="px-1 text-faint text-xs" title={isFixed ? text("keyFixed") : undefined}>
        {text("optionOf", { number: place.index + 1 })} {isFixed ? <SchemeKey>{option.key}</SchemeKey> : null}
      </legend>
      <div className="flex flex-col gap-2">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <Field label={text("name")} error={errorOf("label")}>
              {(control) => (
                <Input {...control} value={option.label} onChange={(event) => set({ label: event.target.value })} />
              )}
            </Field>
          </div>
          {element.kind === "verdict" ? (
            <Field label={text("counts")} error={errorOf("counts")}>
              {(control) => (
                <Select
                  {...control}
                  value={option.counts ?? ""}
                  onChange={(event) => set({ counts: verdictCountSchema.safeParse(event.target.value).data })}
                >
                  {option.counts ? null : <option value="">{text("countsNone")}</option>}
                  {verdictCountSchema.options.map((counts) => (
                    <option key={counts} value={counts}>
                      {scheme(`counts.${counts}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : null}
          <div className="mt-6">
            <PlaceButtons edit={edit} place={place} name={option.label || option.key} dispatch={dispatch} />
          </div>
        </div>
        <Field label={text("wording")} error={errorOf("definition")}>
          {(control) => (
            <Textarea
              {...control}
              value={option.definition ?? ""}
              className="field-sizing-content min-h-9"
              onChange={(event) => set({ definition: event.target.value || null })}
            />
          )}
        </Field>
        {isFixed ? null : <KeyField key={option.key} edit={edit} place={place} dispatch={dispatch} />}
      </div>
    </fieldset>
  );
}
