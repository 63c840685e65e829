"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/schemes/choice-field";
import { ColourChoice } from "@/components/schemes/colour-choice";
import { DigitField } from "@/components/schemes/digit-field";
import { ExampleList } from "@/components/schemes/example-list";
import type { FormProps } from "@/components/schemes/form-props";
import { KeyField } from "@/components/schemes/key-field";
import { useProblemAt } from "@/components/schemes/use-problem-words";
import { Field, Input, Textarea } from "@/components/ui/field";
import type { SpanType } from "@/lib/scheme/scheme";

/** Everything about one span type. */
export function TypeForm({ edit, problems, dispatch, index }: FormProps) {
  const text = useTranslations("scheme.editor");
  const scheme = useTranslations("scheme");
  const problemAt = useProblemAt(problems);
  const { spanTypes } = edit.draft;
  const type = spanTypes[index];
  if (!type) return null;
  const others = spanTypes.filter((other) => other !== type);
  const set = (fields: Partial<Omit<SpanType, "key">>) => dispatch({ kind: "setType", index, fields });
  const errorOf = (field: keyof SpanType) => problemAt("spanTypes", index, field);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_130px]">
        <Field label={text("name")} error={errorOf("label")}>
          {(control) => (
            <Input {...control} value={type.label} onChange={(event) => set({ label: event.target.value })} />
          )}
        </Field>
        <Field label={text("sign")} hint={text("signHint")} error={errorOf("sign")}>
          {(control) => (
            <Input
              {...control}
              value={type.sign}
              maxLength={2}
              autoCapitalize="characters"
              spellCheck={false}
              className="font-mono uppercase"
              onChange={(event) => set({ sign: event.target.value.toUpperCase() })}
            />
          )}
        </Field>
      </div>
      <KeyField key={type.key} edit={edit} place={{ list: "spanTypes", index }} dispatch={dispatch} />
      <Field label={text("definition")} hint={text("definitionHint")} error={errorOf("definition")}>
        {(control) => (
          <Textarea
            {...control}
            value={type.definition}
            className="field-sizing-content min-h-24"
            onChange={(event) => set({ definition: event.target.value })}
          />
        )}
      </Field>
      <ColourChoice
        type={type}
        usedBy={new Map(others.map(({ colour, label }) => [colour, label]))}
        onChoose={(colour) => set({ colour })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          label={text("countsAs")}
          hint={text("countsHint")}
          choices={[
            { key: "divergence", label: scheme("divergence") },
            { key: "positive", label: scheme("positive") },
          ]}
          value={type.isDivergence ? "divergence" : "positive"}
          onChoose={(key) => set({ isDivergence: key === "divergence" })}
        />
        <ChoiceField
          label={text("link")}
          hint={text("linkHint")}
          choices={[
            { key: "optional", label: scheme("linkRules.optional") },
            { key: "required", label: scheme("linkRules.required") },
          ]}
          value={type.linkRule}
          onChoose={(linkRule) => set({ linkRule })}
        />
      </div>
      <DigitField value={type.digit} error={errorOf("digit")} others={others} onChoose={(digit) => set({ digit })} />
      <ExampleList
        examples={type.examples}
        errorAt={(at) => problemAt("spanTypes", index, "examples", at)}
        onChange={(examples) => set({ examples })}
      />
    </div>
  );
}
