"use client";

import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

const lines = ["words", "phrase", "without", "beginning", "place"] as const;

/** How a search can be written. */
export function SearchHelp() {
  const text = useTranslations("transcripts.search.help");
  const button = (
    <Button look="quiet" aria-label={text("title")} title={text("title")} className="px-2">
      <CircleQuestionMark aria-hidden="true" size={16} />
    </Button>
  );
  return (
    <Popover trigger={button} label={text("title")} align="end" className="p-4 text-sm">
      {() => (
        <>
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
        </>
      )}
    </Popover>
  );
}
