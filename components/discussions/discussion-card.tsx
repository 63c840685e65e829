import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { AnswerForm } from "@/components/discussions/answer-form";
import { Badge } from "@/components/ui/badge";
import type { AnswerDiscussion, Discussion } from "@/lib/discussions/discussion";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

type DiscussionCardProps = {
  readonly project: string;
  readonly discussion: Discussion;
  readonly onAnswer: (input: AnswerDiscussion) => Promise<Result<void>>;
};

/** One question with where it comes from, and its answer or the field for one. */
export function DiscussionCard({ project, discussion, onAnswer }: DiscussionCardProps) {
  const text = useTranslations("discussions");
  const { id, transcriptId, preview, rater, annotationState, question, answer } = discussion;
  return (
    <article aria-label={question.slice(0, 80)} className="rounded-lg border bg-panel px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="font-medium">{rater.isViewer ? text("you", { name: rater.name }) : rater.name}</span>
        <Badge tone={annotationState === "submitted" ? "ok" : "accent"}>{text(`labels.${annotationState}`)}</Badge>
        <Link
          href={paths.transcript(project, transcriptId)}
          dir="auto"
          className="min-w-0 flex-1 basis-60 truncate text-accent underline-offset-2 hover:underline"
        >
          {preview.trim() || text("noText")}
        </Link>
      </div>
      <blockquote dir="auto" className="my-3 whitespace-pre-wrap break-words border-l-2 pl-3">
        {question}
      </blockquote>
      {answer ? <Answer {...answer} /> : null}
      <AnswerForm
        key={answer?.at.toISOString()}
        answered={answer?.text ?? null}
        onAnswer={onAnswer}
        place={{ project, annotation: id, question }}
      />
    </article>
  );
}

function Answer({ text: words, by, at }: NonNullable<Discussion["answer"]>) {
  const text = useTranslations("discussions");
  const format = useFormatter();
  return (
    <div className="mb-2 border-accent border-l-2 pl-3">
      <p dir="auto" className="whitespace-pre-wrap break-words">
        {words}
      </p>
      <p className="mt-1 text-faint text-sm">
        {by ?? text("someone")},{" "}
        <time dateTime={at.toISOString()} title={format.dateTime(at, { dateStyle: "full", timeStyle: "medium" })}>
          {format.dateTime(at, { dateStyle: "medium" })}
        </time>
      </p>
    </div>
  );
}
