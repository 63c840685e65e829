import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

export default async function NotFound() {
  const text = await getTranslations("common");
  // A plain link: this page comes along with every other, and would bring the script of Next's own links to all of them.
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-16">
      <title>{text("notFoundTitle")}</title>
      <EmptyState title={text("notFoundTitle")} text={text("notFoundText")} headingLevel="h1">
        <Button asChild>
          <a href={paths.projects()}>{text("backToProjects")}</a>
        </Button>
      </EmptyState>
    </main>
  );
}
