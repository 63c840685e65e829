"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Definitions } from "@/components/workbench/choice-scale";
import { useDesk } from "@/components/workbench/desk";
import { useKeysNow } from "@/components/workbench/key-store";
import { KeysOf } from "@/components/workbench/keys-of";
import { PanelSection } from "@/components/workbench/panel-section";
import { cn } from "@/lib/cn";
import type { SchemeElement, SchemeOption } from "@/lib/scheme/scheme";
import type { CommandId } from "@/lib/workbench/command";
import { ariaKeys } from "@/lib/workbench/key-binding";
import { verdictCommandOf } from "@/lib/workbench/task-commands";

type VerdictSectionProps = {
  readonly element: SchemeElement;
  readonly value: string | null;
  readonly isDisabled: boolean;
  readonly isMissing: boolean;
};

export const VerdictSection = memo(function VerdictSection(props: VerdictSectionProps) {
  const { element, value, isDisabled, isMissing } = props;
  const text = useTranslations("annotate.panel");
  const note = isMissing ? <span className="text-danger">{text("missing")}</span> : null;
  return (
    <PanelSection id="verdict" title={element.label} note={note} isNeeded={isMissing}>
      <div
        role="radiogroup"
        aria-label={element.label}
        aria-invalid={isMissing || undefined}
        aria-required={element.isRequired}
        data-element={element.key}
        className="-mx-2"
      >
        {element.options.map((option, index) => (
          <Verdict
            key={option.key}
            {...{ element, option, isDisabled }}
            command={verdictCommandOf(index)}
            isChosen={value === option.key}
          />
        ))}
        <Definitions id="verdict" choices={element.options} />
      </div>
    </PanelSection>
  );
});

type VerdictProps = {
  readonly element: SchemeElement;
  readonly option: SchemeOption;
  /** The command that gives it; null past the last of the digits. */
  readonly command: CommandId | null;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
};

function Verdict({ element, option, command, isChosen, isDisabled }: VerdictProps) {
  const { act, platform } = useDesk();
  const { commands } = useKeysNow();
  const keys = commands.find(({ id }) => id === command)?.keys ?? [];
  const set = (chosen: string | null) => act({ kind: "setAnswer", element: element.key, option: chosen });
  const id = `verdict-${option.key}`;
  return (
    <label
      title={option.definition ?? undefined}
      className={cn(
        "grid grid-cols-[18px_1fr_auto] items-center gap-2 rounded-md px-2 py-1 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
        isChosen ? "bg-accent-quiet font-medium text-accent" : "hover:bg-quiet",
        isDisabled ? "cursor-default" : "cursor-pointer",
      )}
    >
      <input
        type="radio"
        name={`verdict-${element.key}`}
        value={option.key}
        checked={isChosen}
        disabled={isDisabled}
        aria-describedby={option.definition ? id : undefined}
        aria-keyshortcuts={ariaKeys(keys, platform)}
        onChange={() => set(option.key)}
        onClick={isChosen ? () => set(null) : undefined}
        className="size-3.5 accent-accent outline-none"
      />
      {option.label}
      <KeysOf command={command} />
    </label>
  );
}
