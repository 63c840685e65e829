"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useAmounts } from "@/components/imports/use-amounts";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { paths } from "@/lib/paths";
import { receivedOf } from "@/lib/transcripts/sending";
import { type Sending, sendingPace } from "@/lib/transcripts/sending-state";

type SendingProgressProps = {
  readonly project: string;
  readonly sending: Sending;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** How far the sending is: bytes, rate and time left; or why it stands still and how it goes on. */
export function SendingProgress({ project, sending, onStop, onGoOn }: SendingProgressProps) {
  const text = useTranslations("imports.sending");
  const { bytes } = useAmounts();
  const { state, files, file, pieceSent, words } = sending;
  const { share } = sendingPace(sending, performance.now());
  const { received, total } = receivedOf(files);
  const isUnderWay = state === "sending" || state === "waiting";
  const name = files[file]?.name ?? "";
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        <h2 className="break-all font-semibold">
          {state === "sending"
            ? text("title", { name, number: file + 1, count: files.length })
            : text(`state.${state}`)}
        </h2>
        {state === "sending" ? null : (
          <p className="text-dim">{state === "refused" ? words : text(`explained.${state}`, { name })}</p>
        )}
      </div>
      <ProgressBar label={text("label")} share={share} isResting={state !== "sending"} />
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-dim text-sm">
        <span>{text("amount", { sent: bytes(Math.min(total, received + pieceSent)), total: bytes(total) })}</span>
        {state === "sending" ? <PaceText sending={sending} /> : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {isUnderWay ? <Button onClick={onStop}>{text("stop")}</Button> : null}
        {state === "stopped" || state === "unreachable" ? (
          <Button look="main" onClick={onGoOn}>
            {text("goOn")}
          </Button>
        ) : null}
        {isUnderWay ? null : (
          <Button asChild>
            <Link href={paths.import(project, sending.id)}>{text("open")}</Link>
          </Button>
        )}
      </div>
      {isUnderWay ? <p className="text-faint text-sm">{text("stay")}</p> : null}
    </div>
  );
}

function PaceText({ sending }: { readonly sending: Sending }) {
  const text = useTranslations("imports.sending");
  const format = useFormatter();
  const { bytes, duration } = useAmounts();
  const { share, pace } = sendingPace(sending, performance.now());
  return (
    <>
      <span>{format.number(share, { style: "percent" })}</span>
      {pace ? (
        <>
          <span>{text("rate", { rate: bytes(pace.perSecond) })}</span>
          <span>{text("left", { left: duration(pace.remainingMs) })}</span>
        </>
      ) : null}
    </>
  );
}
