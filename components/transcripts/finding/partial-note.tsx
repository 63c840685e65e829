"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type PartialNoteProps = {
  readonly hasRows: boolean;
  /** Goes on looking where the page ends; null when there is nothing to go on from. */
  readonly onLookOn: (() => void) | null;
};

/** Says that looking was given up after a while, and goes on with it. */
export function PartialNote({ hasRows, onLookOn }: PartialNoteProps) {
  const text = useTranslations("transcripts");
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center gap-3 text-sm text-warn">
      <p>{text(hasRows ? "partial" : "partialNone")}</p>
      {onLookOn === null ? null : <Button onClick={onLookOn}>{text("lookOn")}</Button>}
    </div>
  );
}
