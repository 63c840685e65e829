import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DrawsMarkdown } from "@/components/workbench/guideline-type";
import type { FoundGuideline } from "@/components/workbench/use-guideline";
import { withoutKeys } from "@/lib/guideline/headings";
import { guidelineSections, holdsWords } from "@/lib/guideline/sections";

type GuidelineTextProps = {
  readonly guideline: FoundGuideline;
  readonly query: string;
  readonly draws: DrawsMarkdown | null;
  readonly onAgain: () => void;
};

/** The guideline as a whole, or what is found in it; what to do when it is not there. */
export function GuidelineText({ guideline, query, draws: Draws, onAgain }: GuidelineTextProps) {
  const text = useTranslations("annotate.guideline");
  if (guideline.kind === "unreachable")
    return (
      <div role="alert" className="text-sm">
        <p className="mb-2 text-warn">{text("unreachable")}</p>
        <Button onClick={onAgain}>{text("again")}</Button>
      </div>
    );
  if (guideline.kind === "none") return <p className="text-dim text-sm">{text("none")}</p>;
  if (guideline.kind === "loading" || !Draws) return <p className="text-faint text-sm">{text("loading")}</p>;
  const sections = guidelineSections(guideline.text).filter((section) => holdsWords(query, [section.text]));
  return (
    <div className="text-sm">
      {query.trim() === "" ? null : (
        <p role="status" className="mb-2 text-faint text-xs">
          {text("found", { count: sections.length })}
        </p>
      )}
      {sections.map((section) => (
        <Draws key={section.start} headingFrom={4}>
          {withoutKeys(section.text)}
        </Draws>
      ))}
    </div>
  );
}
