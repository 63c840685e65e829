"use client";

import { useEffect, useState } from "react";
import type { PaletteActions } from "@/components/palette/palette-actions";
import type { FoundTranscript } from "@/lib/transcripts/found-transcript";

const pauseMs = 150;
const maxLength = 200;

type Wanted = {
  /** Null where nothing can be found. */
  readonly project: string | null;
  readonly typed: string;
  readonly find: PaletteActions["find"];
};

const nothing: readonly FoundTranscript[] = [];

/** Transcripts by their ids, once typing pauses. What cannot be asked for now is not offered; the rest still is. */
export function useFoundTranscripts({ project, typed, find }: Wanted): readonly FoundTranscript[] {
  const [found, setFound] = useState({ text: "", transcripts: nothing });
  const text = typed.trim().slice(0, maxLength);
  useEffect(() => {
    if (project === null || text === "") return;
    let isCurrent = true;
    const ask = async () => {
      const result = await find({ project, text }).catch(() => null);
      if (isCurrent && result?.ok) setFound({ text, transcripts: result.value });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [project, text, find]);
  return found.text === text ? found.transcripts : nothing;
}
