"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useDesk } from "@/components/workbench/desk";
import { DiscussionSection } from "@/components/workbench/discussion-section";
import { FlagSection } from "@/components/workbench/flag-section";
import { focusQuestion } from "@/components/workbench/focus-question";
import { laterParts } from "@/components/workbench/later-parts";
import { MarkSection } from "@/components/workbench/mark-section";
import { NoteField } from "@/components/workbench/note-field";
import { PanelSection } from "@/components/workbench/panel-section";
import { QuestionSection } from "@/components/workbench/question-section";
import { useLoaded } from "@/components/workbench/use-loaded";
import { VerdictSection } from "@/components/workbench/verdict-section";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { checkSubmission } from "@/lib/annotations/check-submission";
import { askedElements } from "@/lib/scheme/elements";
import type { SchemeElement } from "@/lib/scheme/scheme";
import type { OpenTask } from "@/lib/tasks/task";
import type { Screen } from "@/lib/workbench/screen";

type PanelProps = {
  readonly annotation: Annotation;
  readonly screen: Screen;
  readonly answered: OpenTask["answered"];
  /** Above everything else: what the rater has to know. */
  readonly notices: ReactNode;
  /** Below everything else, always in sight. */
  readonly footer: ReactNode;
};

/** Everything that is said of the transcript: its marks in words, the verdict, the questions, the note. */
export function Panel({ annotation, screen, answered, notices, footer }: PanelProps) {
  const text = useTranslations("annotate.panel");
  const { context, act, focusText } = useDesk();
  const { answers, spans, note, discussion, state } = annotation;
  const isDisabled = state === "submitted";
  const asked = useMemo(() => bySection(askedElements(context.scheme, context.hasCue)), [context]);
  const check = useMemo(() => checkSubmission(annotation, context), [annotation, context]);
  const missing = useMemo(
    () => (screen.submission === "hindered" ? check.hindrances.flatMap(({ elements }) => elements) : []),
    [screen.submission, check],
  );
  const setNote = useCallback((typed: string) => act({ kind: "setNote", note: typed }), [act]);
  const box = useRef<HTMLDivElement>(null);
  const { overlay } = screen;
  const needed = overlay === "flags" || overlay === "discussion" ? overlay : null;
  useEffect(() => {
    if (needed === null) return;
    box.current?.querySelector<HTMLElement>(`[data-section="${needed}"] :is(input, textarea, button)`)?.focus();
    return focusText;
  }, [needed, focusText]);
  const { element: sought, asked: timesSought } = screen.finding;
  // Asked for once more, the focus goes there once more.
  useEffect(() => {
    if (timesSought > 0 && sought !== null) focusQuestion(sought);
  }, [sought, timesSought]);

  const SubmissionNotes = useLoaded({ from: laterParts.submissionNotes, isWanted: screen.submission !== "unasked" });

  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) focusText();
  };

  return (
    <>
      {notices}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc in any field inside leads back to the text */}
      <div ref={box} onKeyDown={leave} className="min-h-0 flex-1 overflow-y-auto">
        {context.scheme.spanTypes.length > 0 ? (
          <MarkSection
            spans={spans}
            markInHand={screen.markInHand}
            isEditing={screen.overlay === "edit"}
            isDisabled={isDisabled}
          />
        ) : null}
        {asked.verdict.map((element) => (
          <VerdictSection
            key={element.key}
            element={element}
            value={answerOf(annotation, element.key)}
            isDisabled={isDisabled}
            isMissing={missing.includes(element.key)}
          />
        ))}
        <QuestionSection
          id="cue"
          title={text("cue")}
          elements={asked.cueQuestion}
          {...{ answers, isDisabled, missing }}
        />
        <QuestionSection
          id="ratings"
          title={text("ratings")}
          elements={asked.rating}
          {...{ answers, isDisabled, missing }}
        />
        <FlagSection elements={asked.flag} {...{ answers, isDisabled }} isNeeded={needed === "flags"} />
        <PanelSection id="note" title={text("note")}>
          <NoteField aria-label={text("noteLabel")} note={note} onNote={setNote} disabled={isDisabled} />
        </PanelSection>
        <DiscussionSection {...{ discussion, answered, isDisabled }} isNeeded={needed === "discussion"} />
      </div>
      {screen.submission === "unasked" || !SubmissionNotes ? null : (
        <SubmissionNotes
          annotation={annotation}
          findings={screen.submission === "hindered" ? check.hindrances : check.warnings}
          state={screen.submission}
        />
      )}
      {footer}
    </>
  );
}

type Sections = Readonly<Record<SchemeElement["kind"], readonly SchemeElement[]>>;

function bySection(elements: readonly SchemeElement[]): Sections {
  const of = (kind: SchemeElement["kind"]) => elements.filter((element) => element.kind === kind);
  return { verdict: of("verdict"), cueQuestion: of("cueQuestion"), rating: of("rating"), flag: of("flag") };
}
