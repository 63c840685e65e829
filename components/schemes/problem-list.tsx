"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/schemes/use-problem-words";
import type { Scheme } from "@/lib/scheme/scheme";
import type { ItemPlace } from "@/lib/scheme/scheme-place";
import type { SchemeProblem } from "@/lib/scheme/scheme-problems";

type ProblemListProps = {
  readonly draft: Scheme;
  readonly problems: readonly SchemeProblem[];
  readonly onChoose: (place: ItemPlace) => void;
};

/** What keeps the draft from being saved; each leads to its form. */
export function ProblemList({ draft, problems, onChoose }: ProblemListProps) {
  const text = useTranslations("scheme.editor");
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <section
      aria-label={text("problems", { count: problems.length })}
      className="mb-4 rounded-md border border-line-strong bg-danger-quiet px-3 py-2 text-sm"
    >
      <h2 className="font-medium text-danger">{text("problems", { count: problems.length })}</h2>
      <ul className="mt-1 flex flex-col gap-0.5">
        {problems.map((problem) => {
          const place = placeOf(problem);
          const name = (place && draft[place.list][place.index]?.label) || text("unnamed");
          return (
            <li key={`${problem.path.join(".")} ${problem.code}`}>
              {place ? (
                <button type="button" className="underline" onClick={() => onChoose(place)}>
                  {name}
                </button>
              ) : null}{" "}
              {words(problem)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function placeOf({ path: [list, index] }: SchemeProblem): ItemPlace | null {
  if (typeof index !== "number") return null;
  if (list === "spanTypes") return { list, index };
  return list === "elements" ? { list, index } : null;
}
