"use client";

import { useTranslations } from "next-intl";
import { SegmentedChoice } from "@/components/imports/segmented-choice";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { MappingChange } from "@/lib/transcripts/mapping-edit";
import { asConversation, asSeparateTexts, isConversation } from "@/lib/transcripts/mapping-edit-source";

type ContentShapeProps = { readonly draft: DraftMapping; readonly change: (change: MappingChange) => void };

const shapes = ["texts", "conversation"] as const;

/** Whether what raters read is a text in each of several places or one conversation, and where reasoning is looked for. */
export function ContentShape({ draft, change }: ContentShapeProps) {
  const text = useTranslations("imports.mapping.shape");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <SegmentedChoice
        label={text("label")}
        choices={shapes.map((key) => ({ key, label: text(key) }))}
        value={isConversation(draft) ? "conversation" : "texts"}
        onChoose={(shape) =>
          change({ kind: "replace", draft: shape === "conversation" ? asConversation(draft) : asSeparateTexts(draft) })
        }
      />
      <label className="flex items-center gap-2 text-sm" title={text("inlineHint")}>
        <input
          type="checkbox"
          className="accent-accent"
          checked={draft.inlineReasoning}
          onChange={(event) => change({ kind: "inlineReasoning", isSplit: event.target.checked })}
        />
        {text("inline")}
      </label>
    </div>
  );
}
