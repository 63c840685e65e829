"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { Preview } from "@/components/imports/use-preview";
import { Button } from "@/components/ui/button";
import type { FieldName } from "@/lib/transcripts/formats/mapping";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { PreviewAnswer } from "@/lib/transcripts/import-answers";
import { factFields } from "@/lib/transcripts/mapping-edit-source";
import type { MappingProblem } from "@/lib/transcripts/mapping-edit-text";

type PreviewStatusProps = {
  readonly preview: Preview<PreviewAnswer>;
  readonly answer: PreviewAnswer;
  /** What is still wrong with the mapping, first, or that its text is none; null when nothing is. */
  readonly missing: MappingProblem | "text" | null;
};

/** What stands between the import and its start, and what the first records show; how long it takes when it does. */
export function PreviewStatus({ preview, answer, missing }: PreviewStatusProps) {
  const text = useTranslations("imports.ready");
  const common = useTranslations("common");
  const { isLooking, problem, tryAgain } = preview;
  // What is said of a file stands at the file.
  const stands = answer.files.some((file) => file.problem === answer.problem) ? null : answer.problem;
  const refused = answer.records.filter(({ reading }) => isRefusal(reading)).length;
  return (
    <div role="status" className="flex min-h-5 flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {problem === null ? null : (
        <>
          <p className="text-danger">{problem || text("unreachable")}</p>
          <Button onClick={tryAgain}>{common("tryAgain")}</Button>
        </>
      )}
      {problem === null && missing ? <Missing problem={missing} /> : null}
      {problem === null && missing === null && stands ? <p className="text-danger">{stands}</p> : null}
      {isLooking ? (
        <AfterASecond>
          <p className="text-dim">{text("looking")}</p>
        </AfterASecond>
      ) : null}
      {!isLooking && answer.records.length > 0 ? (
        <p className={refused > 0 ? "text-warn" : "text-dim"}>
          {text("outcome", { count: answer.records.length, refused })}
        </p>
      ) : null}
    </div>
  );
}

const fields: readonly FieldName[] = [...factFields, "system", "conversation", "prompt", "reasoning", "answer"];

function Missing({ problem }: { readonly problem: MappingProblem | "text" }) {
  const text = useTranslations("imports.ready");
  const names = useTranslations("imports.field");
  if (problem === "text") return <p className="text-warn">{text("brokenText")}</p>;
  const { path, message } = problem;
  const field = fields.find((one) => path[0] === "fields" && path[1] === one);
  return (
    <p className="text-warn">
      {field ? text("incompleteField", { field: names(field), message }) : text("incomplete", { message })}
    </p>
  );
}

/** Shows what is only worth saying when it takes long. */
function AfterASecond({ children }: { readonly children: ReactNode }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? children : null;
}
