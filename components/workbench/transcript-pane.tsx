"use client";

import { useTranslations } from "next-intl";
import { memo, type MouseEvent as PressEvent, type ReactNode, type RefObject } from "react";
import { type Paint, PaintProvider } from "@/components/transcripts/paint";
import { TurnView } from "@/components/transcripts/turn-view";
import { useDesk } from "@/components/workbench/desk";
import { nextOwner } from "@/components/workbench/owner-at";
import { characterAt, placeOfSelection } from "@/components/workbench/text-places";
import { TurnFold } from "@/components/workbench/turn-fold";
import { useTouchSelection } from "@/components/workbench/use-touch-selection";
import type { Turn } from "@/lib/transcripts/turns";

type TranscriptPaneProps = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly turns: readonly Turn[];
  readonly paint: Paint;
  readonly markInHand: string | null;
  readonly prompt: ReactNode;
  /** What lies over the text at a place of its own: the palette, the lines of links. */
  readonly above: ReactNode;
  /** What comes before the text in the order of Tab. */
  readonly before: ReactNode;
  readonly children?: ReactNode;
};

/** The text, to be read, selected and pointed at. */
export function TranscriptPane({
  pane,
  turns,
  paint,
  markInHand,
  prompt,
  above,
  before,
  children,
}: TranscriptPaneProps) {
  const text = useTranslations("annotate.text");
  const { act } = useDesk();
  useTouchSelection();

  const selectOrPoint = (event: MouseEvent) => {
    const selection = window.getSelection();
    const place = selection && placeOfSelection(selection);
    if (place) return act({ kind: "selectText", place, isExact: event.altKey });
    const point = selection?.isCollapsed === false ? null : characterAt(event);
    if (point) act({ kind: "pointAt", ...point, spanId: nextOwner(event.target, markInHand) });
  };
  const press = ({ button, target }: PressEvent) => {
    if (button !== 0 || !(target instanceof Element) || target.closest("button, a, input, select, [role=option]"))
      return;
    // The button may be let go anywhere.
    window.addEventListener("mouseup", selectOrPoint, { once: true });
  };

  return (
    <div className="relative min-h-0 min-w-0 flex-1">
      {before}
      <section
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={text("label")}
        onMouseDown={press}
        // The reading cursor shows where the focus is.
        className="h-full px-4 pt-4 pb-6 outline-none [--reading-height:calc(100dvh_-_76px)] sm:px-7 md:overflow-y-auto md:pb-[30vh]"
      >
        <div className="relative">
          <PaintProvider value={paint}>
            {prompt}
            <Turns turns={turns} />
          </PaintProvider>
          {above}
        </div>
      </section>
      {children}
    </div>
  );
}

/** Drawn once: what is painted on the parts reaches them by itself. */
const Turns = memo(function Turns({ turns }: { readonly turns: readonly Turn[] }) {
  const Each = turns.length > 1 ? TurnFold : TurnView;
  return turns.map((turn) => <Each key={turn.number} turn={turn} turnCount={turns.length} />);
});
