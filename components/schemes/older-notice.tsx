import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

type OlderNoticeProps = { readonly project: string; readonly number: number; readonly newest: number };

/** Says that another version is the one in use. */
export function OlderNotice({ project, number, newest }: OlderNoticeProps) {
  const text = useTranslations("scheme");
  return (
    <p className="mb-4 rounded-md border border-line-strong bg-quiet px-3 py-2">
      {text("older", { number, newest })}{" "}
      <Link href={paths.scheme(project)} className="text-accent underline">
        {text("showCurrent")}
      </Link>
    </p>
  );
}
