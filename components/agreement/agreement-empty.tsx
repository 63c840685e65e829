import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { LabelCounts } from "@/lib/agreement/label-counts";
import { paths } from "@/lib/paths";

type AgreementEmptyProps = {
  readonly project: string;
  readonly counts: LabelCounts;
  /** Whether the viewer can add members. */
  readonly mayManage: boolean;
};

/** Why there is no agreement to show yet, and what brings it about. */
export function AgreementEmpty({ project, counts: { labelled, raters }, mayManage }: AgreementEmptyProps) {
  const text = useTranslations("agreement");
  if (labelled === 0) {
    return (
      <EmptyState title={text("empty.title")} text={text("empty.text")}>
        <Button look="main" asChild>
          <Link href={paths.annotate(project)}>{text("empty.label")}</Link>
        </Button>
        <Button asChild>
          <Link href={paths.imports(project)}>{text("empty.import")}</Link>
        </Button>
      </EmptyState>
    );
  }
  const why =
    raters === 1
      ? text("single.oneRater", { transcripts: labelled })
      : text("single.manyRaters", { transcripts: labelled, raters });
  return (
    <EmptyState title={text("single.title")} text={why}>
      {mayManage && raters === 1 ? (
        <Button look="main" asChild>
          <Link href={paths.members(project)}>{text("single.members")}</Link>
        </Button>
      ) : null}
      <Button asChild>
        <Link href={paths.annotate(project)}>{text("single.label")}</Link>
      </Button>
    </EmptyState>
  );
}
