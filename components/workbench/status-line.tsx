"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import { type Status, statusOf } from "@/lib/workbench/hints";
import type { Session } from "@/lib/workbench/session";

/** What the rater is doing and what the next keys would do: a line below the text that can be hidden. */
export function StatusLine({ session }: { readonly session: Session }) {
  const text = useTranslations("annotate.status");
  const { run } = useDesk();
  const { doing, hints }: Status = statusOf(session);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-4 overflow-hidden text-dim text-xs">
      <span className="shrink-0 font-medium text-text">{text(`doing.${doing}`)}</span>
      {hints.map(({ command, deed }) => (
        <span key={command} className="flex shrink-0 items-center gap-1">
          <KeysOf command={command} />
          {text(`deed.${deed}`)}
        </span>
      ))}
      <Button
        look="quiet"
        aria-label={text("hide")}
        title={text("hide")}
        onClick={() => run("toggleHints")}
        className="ml-auto min-h-6 shrink-0 px-1"
      >
        <X aria-hidden="true" size={14} />
      </Button>
    </div>
  );
}
