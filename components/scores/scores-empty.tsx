import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

type ScoresEmptyProps = {
  readonly project: string;
  /** Whether only some labels were asked for: there may be others. */
  readonly isFiltered: boolean;
};

export function ScoresEmpty({ project, isFiltered }: ScoresEmptyProps) {
  const text = useTranslations("scores.empty");
  if (isFiltered) return <EmptyState title={text("filteredTitle")} text={text("filteredText")} />;
  return (
    <EmptyState title={text("title")} text={text("text")}>
      <Button look="main" asChild>
        <Link href={paths.annotate(project)}>{text("label")}</Link>
      </Button>
      <Button asChild>
        <Link href={paths.imports(project)}>{text("import")}</Link>
      </Button>
    </EmptyState>
  );
}
