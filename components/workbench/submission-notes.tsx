"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import type { SubmissionCheck, SubmissionWarning } from "@/lib/annotations/check-submission";
import { findElement, findSpanType } from "@/lib/scheme/elements";

type SubmissionNotesProps = {
  readonly check: SubmissionCheck;
  readonly state: "hindered" | "warned";
};

/** What keeps the annotation from being submitted, or what to look at once more before it is. */
export function SubmissionNotes({ check: { hindrances, warnings }, state }: SubmissionNotesProps) {
  const text = useTranslations("annotate.submission");
  const { context, run } = useDesk();
  const box = useRef<HTMLElement>(null);
  const missing = hindrances[0]?.element ?? null;

  useEffect(() => {
    if (state === "warned") box.current?.querySelector<HTMLElement>("[data-submit]")?.focus();
    else if (missing !== null) focusQuestion(missing);
  }, [state, missing]);

  if (state === "hindered")
    return (
      <div role="alert" className="border-b bg-danger-quiet px-4 py-3 text-danger">
        {text("hindered", {
          questions: hindrances.map(({ element }) => findElement(context.scheme, element)?.label ?? element).join(", "),
        })}
      </div>
    );
  return (
    <section ref={box} aria-label={text("warned")} className="border-t bg-quiet px-4 py-3">
      <p className="font-medium">{text("warned")}</p>
      <ul className="my-2 flex list-disc flex-col gap-1 pl-5 text-dim text-sm">
        {warnings.map((warning) => (
          <WarningLine key={warning.code === "link_missing" ? warning.spanId : warning.code} warning={warning} />
        ))}
      </ul>
      <Button data-submit="" onClick={() => run("submit")}>
        {text("submitAnyway")}
      </Button>
    </section>
  );
}

function WarningLine({ warning }: { readonly warning: SubmissionWarning }) {
  const text = useTranslations("annotate.submission");
  const { context, act } = useDesk();
  if (warning.code === "unfaithful_without_mark") return <li>{text("unfaithful_without_mark")}</li>;
  const spanId = warning.code === "link_missing" ? warning.spanId : (warning.spanIds[0] ?? "");
  const words =
    warning.code === "link_missing"
      ? text("link_missing", { type: findSpanType(context.scheme, warning.type)?.label ?? warning.type })
      : text("load_bearing_but_faithful", { count: warning.spanIds.length });
  return (
    <li>
      {words}{" "}
      <button
        type="button"
        className="text-accent underline underline-offset-2"
        onClick={() => act({ kind: "takeMark", spanId })}
      >
        {text("goToMark")}
      </button>
    </li>
  );
}

/** The first answer of a question in the panel gets the focus. */
function focusQuestion(element: string): void {
  document.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"] input`)?.focus();
}
