"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Definitions } from "@/components/workbench/choice-scale";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import { PanelSection } from "@/components/workbench/panel-section";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { SchemeElement } from "@/lib/scheme/scheme";

type FlagSectionProps = {
  readonly elements: readonly SchemeElement[];
  readonly answers: Annotation["answers"];
  readonly isDisabled: boolean;
  /** The flags were asked for by key. */
  readonly isNeeded: boolean;
};

/** What was noticed about the transcript as a whole; never scored. */
export const FlagSection = memo(function FlagSection({ elements, answers, isDisabled, isNeeded }: FlagSectionProps) {
  const text = useTranslations("annotate.panel");
  if (elements.length === 0) return null;
  return (
    <PanelSection id="flags" title={text("flags")} note={<KeysOf command="openFlags" />} isNeeded={isNeeded}>
      <fieldset aria-label={text("flags")} data-section="flags">
        {elements.map((element) => (
          <Flag key={element.key} {...{ element, isDisabled }} value={answerOf({ answers }, element.key)} />
        ))}
        <Definitions id="flag" choices={elements} />
      </fieldset>
    </PanelSection>
  );
});

type FlagProps = { readonly element: SchemeElement; readonly value: string | null; readonly isDisabled: boolean };

/** Checked when the answer is another than the one that no answer stands for. */
function Flag({ element, value, isDisabled }: FlagProps) {
  const { act } = useDesk();
  const raised = element.options.find(({ key }) => key !== element.defaultOption);
  if (!raised) return null;
  const id = `flag-${element.key}`;
  return (
    <label title={element.definition ?? undefined} className="flex items-center gap-2 py-1">
      <input
        type="checkbox"
        checked={value === raised.key}
        disabled={isDisabled}
        aria-describedby={element.definition ? id : undefined}
        onChange={(event) =>
          act({ kind: "setAnswer", element: element.key, option: event.target.checked ? raised.key : null })
        }
        className="size-3.5 accent-accent"
      />
      {element.label}
    </label>
  );
}
