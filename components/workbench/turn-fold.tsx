"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { revealEvent } from "@/components/transcripts/fold";
import { TurnView } from "@/components/transcripts/turn-view";
import { FoldSign } from "@/components/ui/fold-sign";
import { useIsOpenAtFirst } from "@/components/workbench/folded-turns";
import type { Turn } from "@/lib/transcripts/turns";
import { partsOfTurn } from "@/lib/workbench/outline";
import type { Screen } from "@/lib/workbench/screen";

/** What was asked for by command: of one turn, and of all. */
type Folding = { readonly one: Screen["fold"]; readonly all: Screen["foldAll"] };
const FoldContext = createContext<Folding>({ one: { part: 0, asked: 0 }, all: { isOpen: true, asked: 0 } });
/** Tells the turns which of them are to be folded or opened by their commands. */
export const FoldProvider = FoldContext.Provider;

type TurnFoldProps = { readonly turn: Turn; readonly turnCount: number };

const excerptLength = 160;

/** One of several turns, which folds to its first words. A place in it that is to be seen opens it again. */
export function TurnFold({ turn, turnCount }: TurnFoldProps) {
  const text = useTranslations("annotate.text");
  const {
    one: { part, asked },
    all,
  } = useContext(FoldContext);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(useIsOpenAtFirst(turn.number));
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    if (partsOfTurn(turn).some(({ index }) => index === part)) setOpen((open) => !open);
  }, [asked, part, turn]);
  const answeredAll = useRef(all.asked);
  useEffect(() => {
    if (answeredAll.current === all.asked) return;
    answeredAll.current = all.asked;
    setOpen(all.isOpen);
  }, [all]);
  // React knows no "until-found", by which the browser's own search finds and opens what is folded.
  useLayoutEffect(() => {
    if (isOpen) box.current?.removeAttribute("hidden");
    else box.current?.setAttribute("hidden", "until-found");
  }, [isOpen]);
  useEffect(() => {
    const { current } = box;
    const open = () => setOpen(true);
    for (const event of [revealEvent, "beforematch"]) current?.addEventListener(event, open);
    return () => {
      for (const event of [revealEvent, "beforematch"]) current?.removeEventListener(event, open);
    };
  }, []);
  return (
    <div data-turn={turn.number}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="mt-1 flex w-full items-center gap-1.5 rounded py-1 text-left text-dim text-xs hover:text-text pointer-coarse:min-h-11"
      >
        <FoldSign isOpen={isOpen} />
        <span className="whitespace-nowrap">{text("turn", { number: turn.number })}</span>
        {isOpen ? null : (
          <span dir="auto" className="truncate text-faint">
            {partsOfTurn(turn)[0]?.text.slice(0, excerptLength)}
          </span>
        )}
      </button>
      <div ref={box} id={id}>
        <TurnView turn={turn} turnCount={turnCount} />
      </div>
    </div>
  );
}
