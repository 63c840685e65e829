"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import type { Journal } from "@/lib/annotations/journal";
import { paths } from "@/lib/paths";

type NoticesProps = {
  readonly journal: Journal;
  /** False when the browser keeps nothing and only the server can. */
  readonly isDurable: boolean;
  readonly onCompare: () => void;
};

/** What the rater has to know before going on: what keeps changes from being saved, and changes refused or put by. */
export function Notices({ journal, isDurable, onCompare }: NoticesProps) {
  const text = useTranslations("annotate.notices");
  const why = useTranslations("annotate.save");
  const { act } = useDesk();
  const { annotation, conflict, failure, refused, setAside } = journal;
  return (
    <div role="alert" className="divide-y empty:hidden">
      {isDurable ? null : <Notice words={why("notDurable")} />}
      {failure === "no_access" ? <Notice words={why("because.no_access")} /> : null}
      {failure === "signed_out" ? (
        <Notice words={why("because.signed_out")}>
          <Button asChild className="min-h-7 px-2">
            <a href={paths.signIn()} target="_blank" rel="noreferrer">
              {text("signIn")}
            </a>
          </Button>
        </Notice>
      ) : null}
      {conflict ? (
        <Notice words={text("conflict")}>
          <NoticeButton words={text("compare")} onPress={onCompare} />
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice words={text("refused", { count: refused.length, reason: refused[0]?.refusal.words ?? "" })}>
          <NoticeButton
            words={text("understood")}
            onPress={() => act({ kind: "journal", event: { kind: "acknowledgedRefusals" } })}
          />
        </Notice>
      ) : null}
      {setAside.length > 0 && annotation.state === "draft" && !conflict ? (
        <Notice words={text("setAside", { count: setAside.length })}>
          <NoticeButton words={text("restore")} onPress={() => act({ kind: "journal", event: { kind: "restored" } })} />
        </Notice>
      ) : null}
    </div>
  );
}

function Notice({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className="flex items-start gap-3 border-b bg-quiet px-4 py-2 text-sm">
      <p className="min-w-0 flex-1">{words}</p>
      {children}
    </div>
  );
}

function NoticeButton({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <Button onClick={onPress} className="min-h-7 px-2">
      {words}
    </Button>
  );
}
