import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Says why others' labels are not here, and the way to the viewer's own. */
export function BlindNotice({ project, task }: { readonly project: string; readonly task: string }) {
  const text = useTranslations("transcripts");
  return (
    <div
      role="note"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-panel px-3.5 py-2.5"
    >
      <p className="max-w-[70ch]">{text("blind")}</p>
      <Button asChild className="ml-auto">
        <Link href={paths.annotateTask(project, task)} prefetch={false}>
          {text("goOn")}
        </Link>
      </Button>
    </div>
  );
}
