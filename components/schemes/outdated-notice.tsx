"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { DifferenceView } from "@/components/schemes/difference-view";
import { Button } from "@/components/ui/button";
import { schemeDifference } from "@/lib/scheme/scheme-difference";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

type OutdatedNoticeProps = {
  /** The version that the changes are to. */
  readonly base: SchemeVersion;
  /** The one that was saved meanwhile. */
  readonly current: SchemeVersion;
  readonly onRebase: () => void;
  readonly onDrop: () => void;
};

/** Says that someone else has saved a version, what that one changed, and how to go on without losing anything. */
export function OutdatedNotice({ base, current, onRebase, onDrop }: OutdatedNoticeProps) {
  const text = useTranslations("scheme.editor");
  const { number } = current;
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces, for newer browsers give a promise back.
    notice.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <section ref={notice} role="alert" className="mb-5 rounded-lg border border-warn bg-panel px-4 py-3">
      <h2 className="font-semibold">{text("outdatedTitle", { number })}</h2>
      <p className="mt-1 mb-2 text-dim">{text("outdatedText", { base: base.number })}</p>
      <DifferenceView difference={schemeDifference(base.scheme, current.scheme)} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="main" onClick={onRebase}>
          {text("rebase", { number })}
        </Button>
        <Button look="danger" onClick={onDrop}>
          {text("takeTheirs")}
        </Button>
      </div>
    </section>
  );
}
