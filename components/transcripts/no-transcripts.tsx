import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { paths } from "@/lib/paths";

/** The page of transcripts before the first import. */
export function NoTranscripts({ project }: { readonly project: string }) {
  const text = useTranslations("transcripts");
  return (
    <Page title={text("title")}>
      <EmptyState title={text("emptyTitle")} text={text("emptyText")}>
        <Button asChild look="main">
          <Link href={paths.imports(project)}>{text("import")}</Link>
        </Button>
      </EmptyState>
    </Page>
  );
}
