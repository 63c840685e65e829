"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { Field, Select } from "@/components/ui/field";
import { ChoiceScale } from "@/components/workbench/choice-scale";
import { CommandButton } from "@/components/workbench/command-button";
import { useDesk } from "@/components/workbench/desk";
import { LinkList } from "@/components/workbench/link-list";
import type { MarkWords } from "@/components/workbench/mark-words";
import { NoteField } from "@/components/workbench/note-field";
import type { Span } from "@/lib/annotations/annotation";
import { evidences, loadBearings, severities, wordIn } from "@/lib/annotations/vocabulary";
import type { MarkFields } from "@/lib/workbench/change-mark";

type MarkEditorProps = { readonly mark: Span; readonly words: MarkWords; readonly isDisabled: boolean };

/** Everything that is said of the mark in hand. Esc gives the focus back to the text. */
export function MarkEditor({ mark, words, isDisabled }: MarkEditorProps) {
  const text = useTranslations("annotate.marks");
  const { context, act, run } = useDesk();
  const box = useRef<HTMLFieldSetElement>(null);
  const say = useCallback(
    (fields: MarkFields) => act({ kind: "describeMark", spanId: mark.id, fields }),
    [act, mark.id],
  );
  const setNote = useCallback((note: string) => say({ note }), [say]);
  const choices = useChoices();
  useEffect(() => box.current?.querySelector<HTMLElement>("select, button")?.focus(), []);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run("back");
  };
  const { loadBearing, severity, evidence, confidence } = choices;
  return (
    <fieldset
      ref={box}
      aria-label={text("editor")}
      onKeyDown={leave}
      disabled={isDisabled}
      className="mt-2 flex flex-col gap-1 border-t pt-2"
    >
      <Field label={text("type")}>
        {(control) => (
          <Select {...control} value={mark.type} onChange={(event) => say({ type: event.target.value })}>
            {context.scheme.spanTypes.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChoiceScale
        label={text("loadBearing.label")}
        choices={loadBearing}
        value={mark.loadBearing}
        onChoose={(key) => say({ loadBearing: wordIn(loadBearings, key) })}
      />
      <ChoiceScale
        label={text("severity.label")}
        choices={severity}
        value={mark.severity}
        onChoose={(key) => say({ severity: wordIn(severities, key) })}
      />
      <ChoiceScale
        label={text("confidence")}
        choices={confidence}
        value={mark.confidence === null ? null : String(mark.confidence)}
        onChoose={(key) => say({ confidence: key === null ? null : Number(key) })}
      />
      <Field label={text("evidence.label")}>
        {(control) => (
          <Select
            {...control}
            value={mark.evidence ?? ""}
            onChange={(event) => say({ evidence: wordIn(evidences, event.target.value) })}
          >
            <option value="">{text("notSaid")}</option>
            {evidence.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <LinkList {...{ mark, words }} onLinks={(links) => say({ links })} />
      <Field label={text("note")}>
        {(control) => <NoteField {...control} note={mark.note} onNote={setNote} className="min-h-14" />}
      </Field>
      <div className="mt-1 flex flex-wrap gap-2">
        <CommandButton command="link">{text("addLink")}</CommandButton>
        <CommandButton command="moveEdge">{text("moveEdge")}</CommandButton>
        <CommandButton command="copyMark">{text("copy")}</CommandButton>
        <CommandButton command="deleteMark" look="danger" className="ml-auto">
          {text("delete")}
        </CommandButton>
      </div>
    </fieldset>
  );
}

function useChoices() {
  const text = useTranslations("annotate.marks");
  return useMemo(
    () => ({
      loadBearing: loadBearings.map((key) => ({ key, label: text(`loadBearing.${key}`) })),
      severity: severities.map((key) => ({ key, label: text(`severity.${key}`) })),
      evidence: evidences.map((key) => ({ key, label: text(`evidence.${key}`) })),
      confidence: ["0", "1", "2", "3", "4"].map((key) => ({ key, label: key })),
    }),
    [text],
  );
}
