"use client";

import { useTranslations } from "next-intl";
import { toggleRendering, useRendering } from "@/components/transcripts/rendering";

/** Whether Markdown is shown for what it means or as it is written; the browser remembers it. */
export function RenderedToggle() {
  const text = useTranslations("transcripts");
  const { isWanted } = useRendering();
  return (
    <label className="mb-3 flex w-fit items-center gap-2 text-dim text-sm">
      <input type="checkbox" checked={isWanted} onChange={toggleRendering} />
      {text("rendered")}
    </label>
  );
}
