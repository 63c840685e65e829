import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import type { GuidelineSummary } from "@/lib/guideline/guideline";
import { paths } from "@/lib/paths";

type VersionListProps = {
  readonly project: string;
  /** The newest first. */
  readonly versions: readonly GuidelineSummary[];
  /** The number of the one that is shown. */
  readonly shown: number;
};

/** The versions of a guideline: what each was made for, when and by whom, with a way to what it changed. */
export function VersionList({ project, versions, shown }: VersionListProps) {
  const text = useTranslations("guideline");
  const format = useFormatter();
  return (
    <section aria-label={text("versions")}>
      <h2 className="mb-1 font-semibold text-sm">{text("versions")}</h2>
      <ol className="text-sm">
        {versions.map(({ number, note, by, at }, index) => {
          const when = format.dateTime(at, { dateStyle: "medium" });
          return (
            <li key={number} className={cn("-mx-2 rounded-md px-2 py-1.5", number === shown && "bg-quiet")}>
              <span className="flex items-baseline gap-2">
                <Link
                  href={paths.guideline(project, number)}
                  aria-current={number === shown ? "page" : undefined}
                  className="font-medium hover:underline"
                >
                  {text("version", { number })}
                </Link>
                {index === 0 ? <span className="text-faint text-xs">{text("newest")}</span> : null}
                {number > 1 ? (
                  <Link
                    href={paths.guidelineChanges(project, number)}
                    aria-label={text("differenceOf", { before: number - 1, after: number })}
                    className="ml-auto text-accent text-xs hover:underline"
                  >
                    {text("difference")}
                  </Link>
                ) : null}
              </span>
              {note ? (
                <span dir="auto" className="block break-words text-dim">
                  {note}
                </span>
              ) : null}
              <time
                dateTime={at.toISOString()}
                title={format.dateTime(at, { dateStyle: "full", timeStyle: "medium" })}
                className="block text-faint text-xs"
              >
                {by === null ? text("unnamed", { when }) : text("by", { name: by, when })}
              </time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
