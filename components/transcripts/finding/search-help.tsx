"use client";

import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { Button } from "@/components/ui/button";

const lines = ["words", "phrase", "without", "beginning", "place"] as const;

/** How a search can be written. */
export function SearchHelp() {
  const text = useTranslations("transcripts.search.help");
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="quiet" aria-label={text("title")} title={text("title")} className="px-2">
          <CircleQuestionMark aria-hidden="true" size={16} />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={text("title")}
          className="z-40 w-[min(430px,calc(100vw-1rem))] rounded-lg border border-line-strong bg-panel p-4 text-sm shadow-raised"
        >
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            {lines.map((line) => (
              <div key={line} className="contents">
                <dt>
                  <code className="font-mono">{text(`${line}.example`)}</code>
                </dt>
                <dd className="text-dim">{text(`${line}.meaning`)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-faint">{text("note")}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
