"use client";

import { useEffect, useState } from "react";
import { type ImportNow, readImport } from "@/components/imports/import-door";

type Followed = ImportNow & {
  /** Whether the last question was not answered; the next may be. */
  readonly isUnreachable: boolean;
};

const everyMs = 1000;

/**
 * Follows a running import, asking once a second while the page can be seen. `onEnd` is told when it runs no more.
 */
export function useImport(project: string, begun: ImportNow, onEnd: () => void): Followed {
  const [followed, setFollowed] = useState<Followed>({ ...begun, isUnreachable: false });
  const { id } = begun.run;
  const isRunning = followed.run.state === "running";
  useEffect(() => {
    if (!isRunning) return;
    let isOver = false;
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await readImport({ project, id });
      if (isOver) return;
      if (answer.kind === "answered") setFollowed({ ...answer.value, isUnreachable: false });
      else setFollowed((before) => ({ ...before, isUnreachable: true }));
    };
    let isLooking = false;
    const lookOnce = () => {
      if (isLooking) return;
      isLooking = true;
      void look().finally(() => {
        isLooking = false;
      });
    };
    const timer = setInterval(lookOnce, everyMs);
    document.addEventListener("visibilitychange", lookOnce);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookOnce);
    };
  }, [project, id, isRunning]);
  useEffect(() => {
    if (!isRunning) onEnd();
  }, [isRunning, onEnd]);
  return followed;
}
