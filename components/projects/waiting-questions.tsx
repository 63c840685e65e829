import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

type WaitingQuestionsProps = {
  readonly project: string;
  readonly count: number;
  /** Whether there may be more than were counted. */
  readonly isAtLeast: boolean;
};

/** Says that raters wait for answers, and where to give them. */
export function WaitingQuestions({ project, count, isAtLeast }: WaitingQuestionsProps) {
  const text = useTranslations("projects.overview");
  return (
    <p className="mb-6 rounded-md bg-accent-quiet px-4 py-2.5">
      <Link href={paths.discussions(project)} className="font-medium text-accent underline underline-offset-2">
        {text(isAtLeast ? "questionsAtLeast" : "questions", { count })}
      </Link>
    </p>
  );
}
