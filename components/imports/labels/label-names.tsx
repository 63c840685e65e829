"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LabelStepProps } from "@/components/imports/labels/label-step";
import { NameRow } from "@/components/imports/labels/name-row";
import { QuestionRows } from "@/components/imports/labels/question-rows";
import { TargetSelect } from "@/components/imports/labels/target-select";
import { relations } from "@/lib/annotations/vocabulary";
import {
  chooseMark,
  chooseProperty,
  choosePropertyValue,
  chooseQuestion,
  chooseRelation,
  chooseValue,
} from "@/lib/labels/edit-choices";
import { markPropertySchema } from "@/lib/labels/label-choices";
import { propertyOptions } from "@/lib/labels/propose-targets";
import { findElement } from "@/lib/scheme/elements";

/** Every name of a label in the files, and what it stands for in the scheme. */
export function LabelNames({ preview: { names, scheme }, choices, onChange }: LabelStepProps) {
  const text = useTranslations("labelImports");
  const isEmpty = Object.values(names).every((list) => list.length === 0);
  if (isEmpty) return <p className="text-dim text-sm">{text("names.none")}</p>;
  const relationOptions = relations.map((key) => ({ key, label: key }));
  const propertyTargets = markPropertySchema.options.map((key) => ({ key, label: text(`property.${key}`) }));
  return (
    <div className="flex flex-col gap-4">
      <Group title={text("names.marks")} count={names.marks.length}>
        {names.marks.map(({ name, count, target }) => (
          <NameRow key={name} name={name} count={count}>
            <TargetSelect
              label={text("target.of", { name })}
              chosen={typeof target === "string" ? { key: target } : target}
              options={scheme.spanTypes}
              onChoose={(chosen) => onChange(chooseMark(choices, name, keyOf(chosen)))}
            />
          </NameRow>
        ))}
      </Group>
      <Group title={text("names.questions")} count={names.questions.length}>
        {names.questions.map(({ target, ...question }) => {
          const element = target && "element" in target ? target.element : "";
          return (
            <QuestionRows
              key={question.name}
              {...question}
              chosen={target && ("note" in target ? "note" : { key: target.element })}
              targets={scheme.elements}
              options={findElement(scheme, element)?.options ?? []}
              onTarget={(chosen) => onChange(chooseQuestion(choices, question.name, chosen))}
              onValue={(value, option) =>
                onChange(chooseValue(choices, { name: question.name, value, of: element, option }))
              }
            />
          );
        })}
      </Group>
      <Group title={text("names.properties")} count={names.properties.length}>
        {names.properties.map(({ target, ...question }) => {
          const property = target && "property" in target ? target.property : null;
          return (
            <QuestionRows
              key={question.name}
              {...question}
              chosen={target && ("note" in target ? "note" : { key: target.property })}
              targets={propertyTargets}
              options={property === null ? [] : propertyOptions[property]}
              onTarget={(chosen) => onChange(chooseProperty(choices, question.name, chosen))}
              onValue={(value, option) =>
                onChange(choosePropertyValue(choices, { name: question.name, value, of: property ?? "", option }))
              }
            />
          );
        })}
      </Group>
      <Group title={text("names.relations")} count={names.relations.length}>
        {names.relations.map(({ name, count, target }) => (
          <NameRow key={name} name={name} count={count}>
            <TargetSelect
              label={text("target.of", { name })}
              chosen={typeof target === "string" ? { key: target } : target}
              options={relationOptions}
              onChoose={(chosen) => {
                const key = relations.find((one) => one === keyOf(chosen));
                onChange(chooseRelation(choices, name, key ?? null));
              }}
            />
          </NameRow>
        ))}
      </Group>
    </div>
  );
}

function keyOf(chosen: { readonly key: string } | "note" | null): string | null {
  return chosen === null || chosen === "note" ? null : chosen.key;
}

type GroupProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <div>
      <h3 className="border-b pb-1 text-faint text-sm">{title}</h3>
      <ul className="divide-y">{children}</ul>
    </div>
  );
}
