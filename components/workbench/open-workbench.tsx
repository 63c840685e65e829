"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { toggleRendering } from "@/components/transcripts/rendering";
import { Announcer } from "@/components/workbench/announcer";
import { DeskProvider } from "@/components/workbench/desk";
import { DraftState } from "@/components/workbench/draft-state";
import { FoldedTurnsProvider } from "@/components/workbench/folded-turns";
import { noteRevision } from "@/components/workbench/fresh-annotation";
import { toggleHints } from "@/components/workbench/hint-choice";
import type { JournalStore } from "@/components/workbench/journal-store";
import { laterParts } from "@/components/workbench/later-parts";
import { Outline } from "@/components/workbench/outline";
import { Panel } from "@/components/workbench/panel";
import { placeLeftIn } from "@/components/workbench/place-store";
import { ReadingArea } from "@/components/workbench/reading-area";
import { SaveState } from "@/components/workbench/save-state";
import { SubmitBar } from "@/components/workbench/submit-bar";
import { useActiveTime } from "@/components/workbench/use-active-time";
import { useDeskWork } from "@/components/workbench/use-desk-work";
import { useJournal } from "@/components/workbench/use-journal";
import { type TaskActions, useLeaving } from "@/components/workbench/use-leaving";
import { useArrived, useLoaded } from "@/components/workbench/use-loaded";
import { usePlaceLeft } from "@/components/workbench/use-place-left";
import { WorkbenchBar } from "@/components/workbench/workbench-bar";
import { WorkbenchDialogs } from "@/components/workbench/workbench-dialogs";
import { journalStatus } from "@/lib/annotations/journal";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { JournalEvent } from "@/lib/annotations/step-journal";
import { paths } from "@/lib/paths";
import type { Place } from "@/lib/spans/place";
import type { GivenTask, OpenTask, RaterProgress } from "@/lib/tasks/task";
import { toTurns } from "@/lib/transcripts/turns";
import type { CommandId } from "@/lib/workbench/command";
import { findMark } from "@/lib/workbench/edit-mark";

type OpenWorkbenchProps = {
  readonly project: { readonly slug: string; readonly name: string };
  readonly task: OpenTask;
  readonly progress: RaterProgress;
  /** The account whose draft it is. */
  readonly owner: string;
  readonly store: JournalStore;
  /** The annotation as the server has it. */
  readonly server: RevisedAnnotation;
  readonly actions: TaskActions;
  readonly onNext: (given: GivenTask | null) => Promise<void>;
  readonly onResumed: () => void;
  readonly account: ReactNode;
};

/** Nothing is searched for. */
const noHits: readonly Place[] = [];
const noTurns: readonly number[] = [];

/** One task on one screen, once the browser's store is open. */
export function OpenWorkbench(props: OpenWorkbenchProps) {
  const { project, task, progress, owner, actions, account, store, server, onNext, onResumed } = props;
  const text = useTranslations("annotate");
  const pane = useRef<HTMLElement>(null);
  const [left] = useState(() => placeLeftIn({ owner, task: task.id }));
  const expectSubmission = useRef(() => {});
  const onCommand = useCallback((command: CommandId) => {
    if (command === "submit") expectSubmission.current();
    if (command === "toggleRendered") toggleRendering();
    if (command === "toggleHints") toggleHints();
  }, []);
  const { session, desk, lastDeed } = useDeskWork({ task, server, stored: store.adopted, left, pane, onCommand });
  const { draft, screen } = session;
  const { journal } = draft;
  usePlaceLeft(pane, { owner, task: task.id, screen, left });
  const { annotation } = journal;

  const timer = useActiveTime();
  const { act } = desk;
  const onEvent = useCallback((event: JournalEvent) => act({ kind: "journal", event }), [act]);
  const url = paths.api.operations(project.slug, task.id);
  const { isDurable, retry } = useJournal(journal, { url, store, timer, onEvent });
  useEffect(() => noteRevision(task.id, journal.baseRevision), [task.id, journal.baseRevision]);
  const place = useMemo(() => ({ project: project.slug, task: task.id }), [project.slug, task.id]);
  const leaving = useLeaving({ place, actions, journal, onNext, onResumed });
  useLayoutEffect(() => {
    expectSubmission.current = leaving.expectSubmission;
  });

  const [dismissed, setDismissed] = useState<RevisedAnnotation | null>(null);
  const view = useMemo(() => toTurns(task.parts), [task.parts]);
  const inHand = findMark(annotation, screen.markInHand);

  const Notices = useArrived(laterParts.notices);
  const GuidelineDrawer = useLoaded({ from: laterParts.guideline, isWanted: screen.overlay === "guideline" });

  return (
    <DeskProvider value={desk}>
      <div className="workbench flex min-h-dvh flex-col max-md:pb-8 md:h-dvh">
        <WorkbenchBar
          {...{ project, task, progress, timer, account }}
          saveState={
            <div className="flex items-center gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:bg-panel max-md:px-4">
              <DraftState task={task} state={annotation.state} />
              <SaveState status={journalStatus(journal)} failure={journal.failure} onRetry={retry} />
            </div>
          }
        />
        <main
          id="content"
          className="min-h-0 flex-1 md:grid md:grid-cols-[44px_minmax(0,1fr)_300px] lg:grid-cols-[44px_minmax(0,1fr)_348px]"
        >
          <p className="border-b bg-quiet px-4 py-2 text-sm md:hidden">{text("text.narrow")}</p>
          <Outline
            turns={view.turns}
            spans={annotation.spans}
            part={screen.cursor.part}
            hits={screen.overlay === "search" ? screen.search.hits : noHits}
          />
          <FoldedTurnsProvider value={left?.foldedTurns ?? noTurns}>
            <ReadingArea {...{ pane, view, session, lastDeed, inHand }} />
          </FoldedTurnsProvider>
          <aside
            aria-label={text("panel.label")}
            className="relative flex min-h-0 flex-col border-t bg-panel md:border-t-0 md:border-l"
          >
            <Panel
              annotation={annotation}
              screen={screen}
              answered={task.answered}
              notices={
                Notices ? (
                  <Notices journal={journal} isDurable={isDurable} onCompare={() => setDismissed(null)} />
                ) : null
              }
              footer={
                <SubmitBar
                  assignment={task.assignment}
                  isSubmitted={annotation.state === "submitted"}
                  isLeaving={leaving.isLeaving}
                  onNext={() => void leaving.goToNext()}
                  onResume={() => void leaving.resume()}
                />
              }
            />
            {GuidelineDrawer ? (
              <GuidelineDrawer
                project={project.slug}
                version={task.guideline}
                typeInHand={inHand?.type ?? screen.lastType}
              />
            ) : null}
          </aside>
        </main>
        <Announcer session={session} lastDeed={lastDeed} />
        <WorkbenchDialogs
          overlay={screen.overlay}
          journal={journal}
          historyUrl={paths.api.taskHistory(project.slug, task.id)}
          isComparing={journal.conflict !== dismissed}
          onCompared={() => setDismissed(journal.conflict)}
          onSkip={leaving.skip}
        />
      </div>
    </DeskProvider>
  );
}
