"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { isAwaited } from "@/components/workbench/later-parts";
import type { LastDeed } from "@/components/workbench/use-desk-work";
import { useSaid } from "@/components/workbench/use-said";
import type { Session } from "@/lib/workbench/session";
import { type Happening, whatHappened } from "@/lib/workbench/what-happened";

type AnnouncerProps = { readonly session: Session; readonly lastDeed: RefObject<LastDeed> };

/** What is easily missed on the screen too. */
const shownKinds: ReadonlySet<Happening["kind"]> = new Set(["undone", "redone", "restored", "copied", "refused"]);
const shownMs = 4000;

/** Says to those who do not see the screen what a key or a click has done, and to everyone what an undo has. */
export function Announcer({ session, lastDeed }: AnnouncerProps) {
  const saidOf = useSaid();
  const before = useRef(session);
  const [said, setSaid] = useState({ words: "", isShown: false });
  useEffect(() => {
    const { deed } = lastDeed.current;
    const cause = deed?.kind === "command" ? deed.command : deed?.kind === "restore" ? deed.kind : null;
    const happening = whatHappened(before.current, session, cause);
    before.current = session;
    const isMissed = isAwaited(session.screen.mode.kind);
    if (happening) setSaid({ words: saidOf(happening), isShown: isMissed || shownKinds.has(happening.kind) });
  }, [session, saidOf, lastDeed]);
  useEffect(() => {
    if (!said.isShown) return;
    const timer = setTimeout(() => setSaid(({ words }) => ({ words, isShown: false })), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p
      aria-live="polite"
      aria-atomic="true"
      className={
        said.isShown
          ? "pointer-events-none fixed top-14 left-1/2 z-40 max-w-[min(560px,90vw)] -translate-x-1/2 truncate rounded-md bg-text px-3 py-1.5 text-bg text-sm shadow-raised"
          : "sr-only"
      }
    >
      {said.words}
    </p>
  );
}
