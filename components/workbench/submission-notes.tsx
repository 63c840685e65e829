"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CommandButton } from "@/components/workbench/command-button";
import { useDesk } from "@/components/workbench/desk";
import { focusQuestion } from "@/components/workbench/focus-question";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { cn } from "@/lib/cn";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Finding } from "@/lib/workbench/submission-commands";

type SubmissionNotesProps = {
  readonly annotation: Annotation;
  readonly findings: readonly Finding[];
  readonly state: "hindered" | "warned";
};

/** What keeps the annotation from being submitted, or what to look at once more before it is, with the way to each. */
export function SubmissionNotes({ annotation, findings, state }: SubmissionNotesProps) {
  const text = useTranslations("annotate.submission");
  const { run } = useDesk();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state === "warned") box.current?.querySelector<HTMLElement>("[data-submit]")?.focus();
  }, [state]);

  const heading = text(state, { count: findings.length });
  return (
    <section
      ref={box}
      aria-label={heading}
      className="max-h-[40%] shrink-0 overflow-y-auto border-t bg-quiet px-4 py-3"
    >
      <div className="flex items-baseline gap-2">
        <p role="alert" className={cn("min-w-0 flex-1 font-medium", state === "hindered" && "text-danger")}>
          {heading}
        </p>
        <CommandButton command="nextFinding" look="quiet" className="min-h-7 px-2">
          {text("next")}
        </CommandButton>
      </div>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-dim text-sm">
        {findings.map((finding) => (
          <FindingLine key={`${finding.code} ${finding.elements} ${finding.spanIds}`} {...{ annotation, finding }} />
        ))}
      </ul>
      {state === "warned" ? (
        <Button data-submit="" onClick={() => run("submit")} className="mt-2">
          {text("submitAnyway")}
        </Button>
      ) : null}
    </section>
  );
}

type FindingLineProps = { readonly annotation: Annotation; readonly finding: Finding };

function FindingLine({ annotation, finding: { code, elements, spanIds } }: FindingLineProps) {
  const text = useTranslations("annotate.submission");
  const { context, act } = useDesk();
  const [spanId] = spanIds;
  const questions = elements.map((key) => findElement(context.scheme, key)?.label ?? key).join(", ");
  const values = { count: spanIds.length, questions, types: typeWords(), answers: answerWords() };
  return (
    <li>
      {text(`finding.${code}`, values)}{" "}
      {spanId === undefined ? null : (
        <WayButton words={text("goToMark")} onPress={() => act({ kind: "takeMark", spanId })} />
      )}{" "}
      {elements.map((key) => (
        <WayButton
          key={key}
          words={text("goToQuestion", { question: findElement(context.scheme, key)?.label ?? key })}
          onPress={() => focusQuestion(key)}
        />
      ))}
    </li>
  );

  function typeWords(): string {
    const types = annotation.spans.filter(({ id }) => spanIds.includes(id)).map(({ type }) => type);
    return [...new Set(types)].map((type) => findSpanType(context.scheme, type)?.label ?? type).join(", ");
  }

  function answerWords(): string {
    return elements
      .flatMap((key) => {
        const [element, chosen] = [findElement(context.scheme, key), answerOf(annotation, key)];
        return chosen === null ? [] : [(element && findOption(element, chosen)?.label) ?? chosen];
      })
      .join(", ");
  }
}

function WayButton({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="mr-2 text-accent underline underline-offset-2" onClick={onPress}>
      {words}
    </button>
  );
}
