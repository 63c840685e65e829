import { useFormatter, useTranslations } from "next-intl";
import { Fold } from "@/components/transcripts/fold";
import { MessageView } from "@/components/transcripts/message-view";
import { PartFrame } from "@/components/transcripts/part-frame";
import { PartText } from "@/components/transcripts/part-text";
import { ToolCall, ToolResult } from "@/components/transcripts/tool-call";
import { cn } from "@/lib/cn";
import type { Part } from "@/lib/transcripts/part";
import type { Action, Turn } from "@/lib/transcripts/turns";

type TurnViewProps = { readonly turn: Turn; readonly turnCount: number };

/**
 * One turn: what was thought beside what was done, and what came to the model after it. The action stays in sight while
 * the reasoning scrolls.
 */
export function TurnView({ turn, turnCount }: TurnViewProps) {
  const text = useTranslations("transcripts");
  const { number, reasoning, actions, followUps } = turn;
  const isPaired = reasoning.length > 0 && actions.length > 0;
  const place = text("turnOf", { number, count: turnCount });
  return (
    <section aria-label={place} className="border-t py-5">
      <div
        className={cn(
          isPaired && "gap-x-9 min-[1100px]:grid min-[1100px]:grid-cols-[minmax(0,600px)_minmax(280px,1fr)]",
        )}
      >
        {reasoning.length > 0 ? <Reasoning parts={reasoning} note={place} /> : null}
        {actions.length > 0 ? (
          <div
            className={cn(
              "flex max-w-[860px] flex-col gap-3",
              isPaired &&
                "mt-5 min-[1100px]:sticky min-[1100px]:top-3 min-[1100px]:mt-0 min-[1100px]:max-h-[calc(var(--reading-height,100dvh)-24px)] min-[1100px]:self-start min-[1100px]:overflow-y-auto",
            )}
          >
            {isPaired ? null : <p className="-mb-1 text-faint text-xs">{place}</p>}
            {actions.map((action) => (
              <ActionView key={action.part.index} action={action} isLastTurn={number === turnCount} />
            ))}
          </div>
        ) : null}
      </div>
      <div className="mt-4 flex flex-col gap-3 empty:hidden">
        {followUps.map((part) => (
          <MessageView key={part.index} part={part} label={text(`role.${part.role}`)} />
        ))}
      </div>
    </section>
  );
}

function Reasoning({ parts, note }: { readonly parts: readonly Part[]; readonly note: string }) {
  const text = useTranslations("transcripts");
  const format = useFormatter();
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const label = text("reasoning", { length: format.number(length) });
  return (
    <PartFrame look="bare" label={label} note={note} className="max-w-[600px]">
      <div className="flex flex-col gap-4">
        {parts.map((part) =>
          part.kind === "redacted_reasoning" ? (
            <Redacted key={part.index} part={part} />
          ) : (
            <PartText key={part.index} part={part} />
          ),
        )}
      </div>
    </PartFrame>
  );
}

/** Reasoning that its provider has locked away: there is something, and nobody here can read it. */
function Redacted({ part }: { readonly part: Part }) {
  const text = useTranslations("transcripts");
  return (
    <PartFrame label={text("redacted")} className="bg-quiet text-faint">
      <Fold length={part.text.length} cut="max-h-6">
        <PartText part={part} />
      </Fold>
    </PartFrame>
  );
}

function ActionView({ action, isLastTurn }: { readonly action: Action; readonly isLastTurn: boolean }) {
  const text = useTranslations("transcripts");
  if (action.kind === "call") return <ToolCall call={action.part} results={action.results} />;
  if (action.kind === "result") return <ToolResult result={action.part} />;
  return (
    <PartFrame label={text(isLastTurn ? "answer" : "message")}>
      <PartText part={action.part} />
    </PartFrame>
  );
}
