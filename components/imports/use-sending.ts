"use client";

import { useReducer, useRef } from "react";
import { sendFiles } from "@/components/imports/send-files";
import type { ImportedFile } from "@/lib/transcripts/import-report";
import { beginSending, type Sending, type SendingEvent, stepSending } from "@/lib/transcripts/sending-state";

type Action =
  | { readonly kind: "begin"; readonly sending: Sending }
  | { readonly kind: "reset" }
  | { readonly kind: "event"; readonly event: SendingEvent };

function reduce(sending: Sending | null, action: Action): Sending | null {
  if (action.kind === "begin") return action.sending;
  if (action.kind === "reset") return null;
  return sending && stepSending(sending, action.event);
}

type Begun = {
  readonly id: string;
  readonly files: readonly ImportedFile[];
  readonly chosen: readonly (File | null)[];
};

/** Sends the files of an import from this window; `sending` is null before. `onDone` is told when all have come. */
export function useSending(project: string, onDone: (id: string) => void) {
  const [sending, dispatch] = useReducer(reduce, null);
  const abort = useRef<AbortController | null>(null);
  const latest = useRef<Begun | null>(null);

  const start = async (begun: Begun) => {
    const controller = new AbortController();
    abort.current = controller;
    latest.current = begun;
    dispatch({ kind: "begin", sending: beginSending({ ...begun, nowMs: performance.now() }) });
    const tell = (event: SendingEvent) => {
      if (event.kind === "received") latest.current = { ...begun, files: event.files };
      dispatch({ kind: "event", event });
    };
    const isDone = await sendFiles({ project, ...begun, signal: controller.signal, tell });
    if (isDone) onDone(begun.id);
  };
  const goOn = () => {
    if (latest.current) void start(latest.current);
  };
  return {
    sending,
    start: (begun: Begun) => void start(begun),
    goOn,
    stop: () => abort.current?.abort(),
    reset: () => dispatch({ kind: "reset" }),
  };
}
