import type { Annotation } from "@/lib/annotations/annotation";

/** The key of the chosen option; null when the element has no answer. */
export function answerOf({ answers }: Pick<Annotation, "answers">, element: string): string | null {
  return Object.hasOwn(answers, element) ? (answers[element] ?? null) : null;
}

/** The answers with this one set, or taken away when the option is null. */
export function withAnswer(
  answers: Annotation["answers"],
  element: string,
  option: string | null,
): Annotation["answers"] {
  if (option !== null) return { ...answers, [element]: option };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== element));
}
