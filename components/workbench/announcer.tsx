"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { LastDeed } from "@/components/workbench/use-desk-work";
import { useSaid } from "@/components/workbench/use-said";
import type { Session } from "@/lib/workbench/session";
import { whatHappened } from "@/lib/workbench/what-happened";

type AnnouncerProps = { readonly session: Session; readonly lastDeed: RefObject<LastDeed> };

/** Says to those who do not see the screen what a key or a click has done. */
export function Announcer({ session, lastDeed }: AnnouncerProps) {
  const saidOf = useSaid();
  const before = useRef(session);
  const [words, setWords] = useState("");
  useEffect(() => {
    const { deed } = lastDeed.current;
    const cause = deed?.kind === "command" ? deed.command : deed?.kind === "restore" ? deed.kind : null;
    const happening = whatHappened(before.current, session, cause);
    before.current = session;
    if (happening) setWords(saidOf(happening));
  }, [session, saidOf, lastDeed]);
  return (
    <p aria-live="polite" aria-atomic="true" className="sr-only">
      {words}
    </p>
  );
}
