"use client";

import { type RefObject, useMemo } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useAreHintsShown } from "@/components/workbench/hint-choice";
import { laterParts } from "@/components/workbench/later-parts";
import { Palette } from "@/components/workbench/palette";
import { PromptCard } from "@/components/workbench/prompt-card";
import { TranscriptPane } from "@/components/workbench/transcript-pane";
import { FoldProvider } from "@/components/workbench/turn-fold";
import { useCommandOffer } from "@/components/workbench/use-command-offer";
import type { LastDeed } from "@/components/workbench/use-desk-work";
import { useArrived, useLoaded } from "@/components/workbench/use-loaded";
import { usePassingLayers } from "@/components/workbench/use-passing-layers";
import { usePromptScroll } from "@/components/workbench/use-prompt-scroll";
import { useRenderedSight } from "@/components/workbench/use-rendered-sight";
import { useWorkbenchPaint } from "@/components/workbench/use-workbench-paint";
import type { Span } from "@/lib/annotations/annotation";
import { findSpanType } from "@/lib/scheme/elements";
import { placeOfMark } from "@/lib/spans/mark-order";
import { isSamePlace } from "@/lib/spans/place";
import type { TurnView } from "@/lib/transcripts/turns";
import { annotationOf, type Session } from "@/lib/workbench/session";

type ReadingAreaProps = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly view: TurnView;
  readonly session: Session;
  readonly lastDeed: RefObject<LastDeed>;
  /** The mark in hand. */
  readonly inHand: Span | null;
};

/** The transcript with everything that is painted on it and lies over it. */
export function ReadingArea({ pane, view, session, lastDeed, inHand }: ReadingAreaProps) {
  const { screen } = session;
  const annotation = annotationOf(session);
  const { context, act } = useDesk();
  useCommandOffer();
  const { cursor, mode, isPromptOpen } = screen;
  const paint = useWorkbenchPaint(annotation.spans, screen.markInHand);
  // The ring of the mark in hand says already where one is, and nothing then hides the colours of its lines.
  const isRinged = mode.kind === "read" && inHand !== null && isSamePlace(placeOfMark(inHand), cursor);
  usePassingLayers(pane, {
    cursor,
    mode: screen.overlay === "search" ? "search" : isRinged ? "ringed" : mode.kind,
    annotation,
    isPromptOpen,
    overlay: screen.overlay,
    lastDeed,
  });
  useRenderedSight(pane, { cursor, layOut: paint.layOut ?? null });
  usePromptScroll(pane, { isPromptOpen, lastDeed });
  const palette =
    mode.kind === "palette" ? (
      <Palette pane={pane} place={cursor} isFocused={mode.isFocused} canAddRange={inHand !== null} screen={screen} />
    ) : null;
  const hasLinks = inHand !== null && inHand.links.length > 0;
  const LinkLines = useLoaded({ from: laterParts.linkLines, isWanted: hasLinks });
  const isMovable = inHand !== null && annotation.state === "draft" && mode.kind === "read";
  const EdgeHandles = useLoaded({ from: laterParts.edgeHandles, isWanted: isMovable });
  const LinkBar = useLoaded({ from: laterParts.linkBar, isWanted: mode.kind === "link" });
  const EdgeBar = useLoaded({ from: laterParts.edgeBar, isWanted: mode.kind === "edge" });
  const MarksHere = useArrived(laterParts.marksHere);
  const onFailed = () => act({ kind: "show", overlay: "marks" });
  const TurnJump = useLoaded({ from: laterParts.turnJump, isWanted: screen.overlay === "turn", onFailed });
  const SearchBar = useLoaded({ from: laterParts.search, isWanted: screen.overlay === "search", onFailed });
  const isNoting = screen.overlay === "note" && inHand !== null;
  const QuickNote = useLoaded({ from: laterParts.quickNote, isWanted: isNoting, onFailed });
  const areHintsShown = useAreHintsShown();
  const StatusLine = useArrived(laterParts.statusLine);
  const colour = (inHand && findSpanType(context.scheme, inHand.type)?.colour) ?? 9;
  const { fold: one, foldAll: all } = screen;
  const fold = useMemo(() => ({ one, all }), [one, all]);
  return (
    <FoldProvider value={fold}>
      <div className="flex min-h-0 min-w-0 flex-col">
        <TranscriptPane
          pane={pane}
          turns={view.turns}
          paint={paint}
          markInHand={screen.markInHand}
          prompt={<PromptCard parts={view.prompt} isOpen={isPromptOpen} />}
          before={SearchBar ? <SearchBar {...{ pane, screen, annotation }} /> : null}
          above={
            inHand && QuickNote ? <QuickNote key={inHand.id} pane={pane} mark={inHand} /> : isNoting ? null : palette
          }
        >
          {inHand && LinkLines ? <LinkLines pane={pane} mark={inHand} colour={colour} /> : null}
          {inHand && EdgeHandles ? <EdgeHandles pane={pane} mark={inHand} colour={colour} /> : null}
          {mode.kind === "link" && LinkBar ? <LinkBar scope={mode.scope} relation={mode.relation} /> : null}
          {TurnJump ? <TurnJump turns={view.turns} /> : null}
          {mode.kind === "edge" && EdgeBar ? <EdgeBar edge={mode.edge} /> : null}
          {MarksHere && mode.kind !== "link" && mode.kind !== "edge" ? (
            <MarksHere pane={pane} spans={annotation.spans} screen={screen} />
          ) : null}
        </TranscriptPane>
        {/* Its place is kept until it comes. */}
        {areHintsShown ? (
          <div className="status-line hidden h-8 border-t bg-panel px-3 md:flex">
            {StatusLine ? <StatusLine session={session} /> : null}
          </div>
        ) : null}
      </div>
    </FoldProvider>
  );
}
