import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

type GuidelineStartProps = { readonly project: string; readonly mayEdit: boolean };

/** What stands in the place of a guideline that is not there yet. */
export function GuidelineStart({ project, mayEdit }: GuidelineStartProps) {
  const text = useTranslations("guideline");
  if (!mayEdit) return <EmptyState title={text("emptyTitle")} text={text("emptyRater")} />;
  return (
    <EmptyState title={text("emptyTitle")} text={text("emptyOwner")}>
      <Button look="main" asChild>
        <Link href={paths.guidelineEditor(project, "default")}>{text("start")}</Link>
      </Button>
      <Button asChild>
        <Link href={paths.guidelineEditor(project)}>{text("startEmpty")}</Link>
      </Button>
    </EmptyState>
  );
}
