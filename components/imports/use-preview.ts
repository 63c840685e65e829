"use client";

import { useEffect, useState } from "react";
import type { z } from "zod";
import { readPreview } from "@/components/imports/import-door";

const pauseMs = 300;

type PreviewRequest<Schema extends z.ZodType> = {
  readonly project: string;
  readonly id: string;
  /** What whoever imports has decided; null while it makes no sense, and the last answer stays. */
  readonly given: unknown;
  readonly schema: Schema;
  /** An answer that is there already, to an import that is given nothing. */
  readonly first: z.output<Schema> | null;
};

export type Preview<Answer> = {
  /** The latest answer; null before the first. */
  readonly answer: Answer | null;
  /** Whether an answer to what is given now is still to come. */
  readonly isLooking: boolean;
  /** Why there is none, in the server's words; "" when nobody answered. */
  readonly problem: string | null;
  readonly tryAgain: () => void;
};

type Look<Answer> = {
  readonly answer: Answer | null;
  readonly problem: string | null;
  /** What was given to the latest question that was answered, as a text. */
  readonly answered: string | null;
};

/** What an import would do with its files: asked again when what is given has rested a moment; the last answer wins. */
export function usePreview<Schema extends z.ZodType>({
  project,
  id,
  given,
  schema,
  first,
}: PreviewRequest<Schema>): Preview<z.output<Schema>> {
  const [look, setLook] = useState<Look<z.output<Schema>>>({
    answer: first,
    problem: null,
    answered: first === null ? null : "{}",
  });
  const wanted = given === null ? null : JSON.stringify(given);
  const isAnswered = wanted === null || wanted === look.answered;
  const isFirst = look.answered === null;

  useEffect(() => {
    if (isAnswered) return;
    let isOver = false;
    const ask = async () => {
      const answer = await readPreview({ project, id }, wanted, schema);
      if (isOver) return;
      if (answer.kind === "answered") setLook({ answer: answer.value, problem: null, answered: wanted });
      else
        setLook((before) => ({
          ...before,
          problem: answer.kind === "refused" ? answer.words : "",
          answered: wanted,
        }));
    };
    const timer = setTimeout(() => void ask(), isFirst ? 0 : pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [project, id, wanted, isAnswered, isFirst, schema]);

  const tryAgain = () => setLook({ ...look, answered: null });
  return { answer: look.answer, isLooking: !isAnswered, problem: isAnswered ? look.problem : null, tryAgain };
}
