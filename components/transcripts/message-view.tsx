"use client";

import { Fold } from "@/components/transcripts/fold";
import { usePaint } from "@/components/transcripts/paint";
import { PartFrame } from "@/components/transcripts/part-frame";
import { PartText } from "@/components/transcripts/part-text";
import { ToolResult } from "@/components/transcripts/tool-call";
import { cueOwner } from "@/lib/transcripts/cue-place";
import type { Part } from "@/lib/transcripts/part";

/** From here on, in UTF-16 code units, a message is cut to its first lines. */
const longLength = 500;

type MessageViewProps = { readonly part: Part; readonly label: string };

/** What the model was told: a message of the user or the system, or a result that came with one. */
export function MessageView({ part, label }: MessageViewProps) {
  const holdsCue = usePaint()
    .rangesOf(part.index)
    .some((range) => range.spanId === cueOwner);
  if (part.kind === "tool_result") return <ToolResult result={part} />;
  const content = <PartText part={part} />;
  return (
    <PartFrame label={label} className="max-w-[624px]">
      {part.text.length > longLength ? (
        <Fold
          length={part.text.length}
          // Two or four lines: what the system says is mostly the same from one transcript to the next.
          cut={part.role === "system" ? "max-h-[53px]" : "max-h-[106px]"}
          isOpenAtFirst={holdsCue}
        >
          {content}
        </Fold>
      ) : (
        content
      )}
    </PartFrame>
  );
}
