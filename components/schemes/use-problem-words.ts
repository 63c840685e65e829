import { useTranslations } from "next-intl";
import { type SchemeProblem, schemeProblemAt } from "@/lib/scheme/scheme-problems";

/** Says what is wrong. */
export function useProblemWords(): (problem: SchemeProblem) => string {
  const text = useTranslations("scheme.problems");
  return ({ code, values }) => text(code, { ...values });
}

/** Says what is wrong at a place; null when nothing is. */
export function useProblemAt(problems: readonly SchemeProblem[]) {
  const words = useProblemWords();
  return (...place: readonly (string | number)[]): string | null => {
    const problem = schemeProblemAt(problems, place);
    return problem && words(problem);
  };
}
