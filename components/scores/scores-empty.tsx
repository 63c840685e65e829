import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

export function ScoresEmpty({ project }: { readonly project: string }) {
  const text = useTranslations("scores.empty");
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
