"use client";

import { memo } from "react";
import { ChoiceScale } from "@/components/workbench/choice-scale";
import { useDesk } from "@/components/workbench/desk";
import { PanelSection } from "@/components/workbench/panel-section";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { SchemeElement } from "@/lib/scheme/scheme";

type QuestionSectionProps = {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly SchemeElement[];
  readonly answers: Annotation["answers"];
  readonly isDisabled: boolean;
  /** Keys of the questions without which nothing can be submitted, once that was tried. */
  readonly missing: readonly string[];
};

/** Cue questions or ratings: one row of answers each. */
export const QuestionSection = memo(function QuestionSection(props: QuestionSectionProps) {
  const { id, title, elements, answers, isDisabled, missing } = props;
  const { act } = useDesk();
  if (elements.length === 0) return null;
  return (
    <PanelSection id={id} title={title} isNeeded={elements.some(({ key }) => missing.includes(key))}>
      {elements.map(({ key, label, options }) => (
        <div key={key} data-element={key}>
          <ChoiceScale
            label={label}
            choices={options}
            value={answerOf({ answers }, key)}
            isDisabled={isDisabled}
            isMissing={missing.includes(key)}
            onChoose={(option) => act({ kind: "setAnswer", element: key, option })}
          />
        </div>
      ))}
    </PanelSection>
  );
});
