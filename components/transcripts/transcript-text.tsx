"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PromptView } from "@/components/transcripts/prompt-view";
import { TurnView } from "@/components/transcripts/turn-view";
import type { Part } from "@/lib/transcripts/part";
import { toTurns } from "@/lib/transcripts/turns";

/** A transcript to be read: the prompt, then turn by turn. What is painted on it comes from the provider around it. */
export function TranscriptText({ parts }: { readonly parts: readonly Part[] }) {
  const { prompt, turns } = useMemo(() => toTurns(parts), [parts]);
  const text = useTranslations("transcripts");
  return (
    <>
      <h2 className="sr-only">{text("textOf")}</h2>
      <PromptView parts={prompt} />
      {turns.map((turn) => (
        <TurnView key={turn.number} turn={turn} turnCount={turns.length} />
      ))}
    </>
  );
}
