import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

type PairsEmptyProps = {
  readonly project: string;
  /** Whether only some labels were asked for: there may be others. */
  readonly isFiltered: boolean;
};

/** How pairs come about. */
export function PairsEmpty({ project, isFiltered }: PairsEmptyProps) {
  const text = useTranslations("scores.pairs");
  return (
    <EmptyState title={text("emptyTitle")} text={text(isFiltered ? "emptyFiltered" : "emptyText")}>
      <Button look="main" asChild>
        <Link href={paths.pairs(project)}>{text("toPairs")}</Link>
      </Button>
      <Button asChild>
        <Link href={paths.annotate(project)}>{text("toLabel")}</Link>
      </Button>
    </EmptyState>
  );
}
