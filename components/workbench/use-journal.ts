"use client";

import { useEffect, useRef, useState } from "react";
import { journalDoor } from "@/components/workbench/journal-door";
import type { JournalStore } from "@/components/workbench/journal-store";
import { type JournalSync, startJournalSync } from "@/components/workbench/journal-sync";
import type { ActiveTimer } from "@/components/workbench/use-active-time";
import { type Journal, journalStatus } from "@/lib/annotations/journal";
import type { JournalEvent } from "@/lib/annotations/step-journal";

type JournalOptions = {
  readonly url: string;
  readonly store: JournalStore;
  readonly timer: ActiveTimer;
  readonly onEvent: (event: JournalEvent) => void;
};

export type JournalHandle = { readonly isDurable: boolean; readonly retry: () => void };

/** Keeps the journal in the browser's store and on the server, and says so before anything unsent is left behind. */
export function useJournal(journal: Journal, { url, store, timer, onEvent }: JournalOptions): JournalHandle {
  const [isDurable, setDurable] = useState(store.isDurable);
  const sync = useRef<JournalSync | null>(null);

  useEffect(() => {
    const started = startJournalSync({
      store,
      door: journalDoor(url),
      activeTime: timer,
      onEvent,
      onStorageLost: () => setDurable(false),
    });
    sync.current = started;
    const onVisibility = () => {
      if (document.hidden) started.farewell();
    };
    window.addEventListener("pagehide", started.farewell);
    // A tab that is put away may never be heard of again.
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", started.retry);
    window.addEventListener("focus", started.retry);
    return () => {
      window.removeEventListener("pagehide", started.farewell);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", started.retry);
      window.removeEventListener("focus", started.retry);
      // Another task takes this one's place: the page goes on, but nobody is left to ask again.
      started.farewell();
      started.stop();
    };
  }, [url, store, timer, onEvent]);

  useEffect(() => sync.current?.follow(journal), [journal]);

  // What is just being sent, and kept here until it is, needs no warning.
  const isStuck = journal.failure !== null || journal.conflict !== null || !isDurable;
  const mustWarn = isStuck && journalStatus(journal).waiting > 0;
  useEffect(() => {
    if (!mustWarn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [mustWarn]);

  return { isDurable, retry: () => sync.current?.retry() };
}
