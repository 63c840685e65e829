"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { MessageView } from "@/components/transcripts/message-view";
import { CommandButton } from "@/components/workbench/command-button";
import { useDesk } from "@/components/workbench/desk";
import type { Part } from "@/lib/transcripts/part";

type PromptCardProps = { readonly parts: readonly Part[]; readonly isOpen: boolean };

const excerptLength = 400;

/** What the model was given: its beginning and the cue, or all of it. */
export const PromptCard = memo(function PromptCard({ parts, isOpen }: PromptCardProps) {
  const text = useTranslations("transcripts");
  const own = useTranslations("annotate.text");
  const { context } = useDesk();
  const { cuePlace } = context;
  const cue = cuePlace && parts.some(({ index }) => index === cuePlace.part) ? cuePlace : null;
  if (parts.length === 0) return null;
  const last = parts.findLast(({ role }) => role === "user") ?? parts.at(-1);
  return (
    <section aria-label={text("prompt")} className="mb-4 max-w-[1080px]">
      <div className="flex items-start gap-3 rounded-lg border bg-panel px-3.5 py-2 text-dim">
        <h2 className="font-semibold text-text">{text("prompt")}</h2>
        <div className="min-w-0 flex-1">
          {isOpen ? null : (
            <p dir="auto" className="line-clamp-2 break-words">
              {last?.text.slice(0, excerptLength)}
            </p>
          )}
          {cue && !isOpen ? (
            <p dir="auto" data-part={cue.part} className="-ml-1 max-h-24 overflow-y-auto p-1 text-sm">
              <span data-start={cue.start} data-end={cue.end} title={text("cue")} className="cue">
                {context.texts.get(cue.part)?.slice(cue.start, cue.end)}
              </span>
            </p>
          ) : null}
        </div>
        <CommandButton
          command="togglePrompt"
          look="quiet"
          aria-label={own(isOpen ? "foldPrompt" : "openPrompt")}
          aria-expanded={isOpen}
          className="-my-1 min-h-7 px-1.5"
        >
          {own(isOpen ? "less" : "all")}
        </CommandButton>
      </div>
      {isOpen ? (
        <div className="mt-3 flex flex-col gap-3">
          {parts.map((part) => (
            <MessageView key={part.index} part={part} label={text(`role.${part.role}`)} />
          ))}
        </div>
      ) : null}
    </section>
  );
});
