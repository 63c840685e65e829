"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import { NoteField } from "@/components/workbench/note-field";
import { PanelSection } from "@/components/workbench/panel-section";
import type { OpenTask } from "@/lib/tasks/task";

type DiscussionSectionProps = {
  readonly discussion: string | null;
  readonly answered: OpenTask["answered"];
  readonly isDisabled: boolean;
  /** Flagging was asked for by key. */
  readonly isNeeded: boolean;
};

/** What the rater wants to talk about with the researchers, and what they answered. */
export function DiscussionSection({ discussion, answered, isDisabled, isNeeded }: DiscussionSectionProps) {
  const text = useTranslations("annotate.discussion");
  const { act } = useDesk();
  const [isAskingAgain, setAskingAgain] = useState(false);
  const setDiscussion = useCallback(
    (typed: string) => act({ kind: "setDiscussion", discussion: /\S/.test(typed) ? typed : null }),
    [act],
  );
  const isAnswered = answered !== null && answered.question === discussion;
  const state = isAnswered ? text("answered") : discussion === null ? null : text("waits");
  const isField = !isAnswered || isAskingAgain;
  return (
    <PanelSection
      id="discussion"
      title={text("title")}
      note={
        <>
          <KeysOf command="openDiscussion" /> <span className="ml-1">{state}</span>
        </>
      }
      isNeeded={isNeeded || isAnswered}
    >
      <div data-section="discussion" className="flex flex-col items-start gap-2">
        {isAnswered ? <Answered question={answered.question} answer={answered.answer} /> : null}
        {isField ? (
          <NoteField
            aria-label={text("label")}
            placeholder={text("placeholder")}
            note={isAnswered ? "" : (discussion ?? "")}
            onNote={setDiscussion}
            disabled={isDisabled}
          />
        ) : (
          <Button onClick={() => setAskingAgain(true)} disabled={isDisabled} className="min-h-7 px-2">
            {text("askAgain")}
          </Button>
        )}
      </div>
    </PanelSection>
  );
}

function Answered({ question, answer }: NonNullable<OpenTask["answered"]>) {
  const text = useTranslations("annotate.discussion");
  return (
    <dl className="flex w-full flex-col gap-1.5 text-sm">
      <dt className="text-faint">{text("asked")}</dt>
      <dd dir="auto" className="whitespace-pre-wrap break-words border-l-2 pl-2 text-dim">
        {question}
      </dd>
      <dt className="text-faint">{text("answer")}</dt>
      <dd dir="auto" className="whitespace-pre-wrap break-words border-accent border-l-2 pl-2">
        {answer}
      </dd>
    </dl>
  );
}
