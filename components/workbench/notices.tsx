"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import type { Journal } from "@/lib/annotations/journal";

type NoticesProps = { readonly journal: Journal; readonly isSubmitted: boolean; readonly onCompare: () => void };

/** What the rater has to know before going on: a newer version elsewhere, changes that were refused or put by. */
export function Notices({ journal: { conflict, refused, setAside }, isSubmitted, onCompare }: NoticesProps) {
  const text = useTranslations("annotate.notices");
  const { act } = useDesk();
  return (
    <div className="divide-y empty:hidden">
      {conflict ? <Notice words={text("conflict")} button={text("compare")} onPress={onCompare} /> : null}
      {refused.length > 0 ? (
        <Notice
          words={text("refused", { count: refused.length, reason: refused[0]?.refusal.words ?? "" })}
          button={text("understood")}
          onPress={() => act({ kind: "journal", event: { kind: "acknowledgedRefusals" } })}
        />
      ) : null}
      {setAside.length > 0 && !isSubmitted ? (
        <Notice
          words={text("setAside", { count: setAside.length })}
          button={text("restore")}
          onPress={() => act({ kind: "journal", event: { kind: "restored" } })}
        />
      ) : null}
    </div>
  );
}

type NoticeProps = { readonly words: string; readonly button: string; readonly onPress: () => void };

function Notice({ words, button, onPress }: NoticeProps) {
  return (
    <div role="alert" className="flex items-start gap-3 border-b bg-quiet px-4 py-2 text-sm">
      <p className="min-w-0 flex-1">{words}</p>
      <Button onClick={onPress} className="min-h-7 px-2">
        {button}
      </Button>
    </div>
  );
}
