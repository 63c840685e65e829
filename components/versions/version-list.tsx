import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/lib/cn";

/** A version of something that is never changed, as a list names it. */
export type ListedVersion = {
  readonly number: number;
  /** Why it was made; null where nobody said. */
  readonly note: string | null;
  /** Who made it; null when they are gone or it was made on the server. */
  readonly author: string | null;
  readonly madeAt: Date;
  /** What else is to be said of it. */
  readonly more?: string | undefined;
};

type VersionListProps = {
  /** The newest first. */
  readonly versions: readonly ListedVersion[];
  /** The number of the one that is shown. */
  readonly shown: number;
  readonly pathOf: (number: number) => string;
  /** Where a version is compared with the one before it. */
  readonly changesPathOf: (number: number) => string;
};

/** Versions: who made them, when and why, each with a way to it and to what it changed. */
export function VersionList({ versions, shown, pathOf, changesPathOf }: VersionListProps) {
  const text = useTranslations("common.versions");
  const [newest] = versions;
  return (
    <section aria-label={text("title")} className="mb-8">
      <h2 className="mb-2 border-b pb-2 font-semibold text-sm">{text("title")}</h2>
      <ol>
        {versions.map((version) => {
          const { number, note } = version;
          const isShown = number === shown;
          return (
            <li key={number} className={cn("-mx-2 border-b px-2 py-2 text-sm", isShown && "bg-accent-quiet")}>
              <div className="flex flex-wrap items-center gap-x-2">
                <Link
                  href={pathOf(number)}
                  aria-current={isShown ? "page" : undefined}
                  className="font-medium text-accent hover:underline"
                >
                  {text("version", { number })}
                </Link>
                {version === newest ? <Badge tone="accent">{text("newest")}</Badge> : null}
                {number > 1 ? (
                  <Link
                    href={changesPathOf(number)}
                    aria-label={text("changesOf", { before: number - 1, after: number })}
                    className="ml-auto text-accent hover:underline"
                  >
                    {text("changes")}
                  </Link>
                ) : null}
              </div>
              {note ? (
                <p dir="auto" className="break-words">
                  {note}
                </p>
              ) : null}
              <VersionOrigin version={version} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function VersionOrigin({ version: { author, madeAt, more } }: { readonly version: ListedVersion }) {
  const text = useTranslations("common.versions");
  const format = useFormatter();
  const date = format.dateTime(madeAt, { dateStyle: "medium" });
  return (
    <p className="text-faint text-xs">
      <time dateTime={madeAt.toISOString()} title={format.dateTime(madeAt, { dateStyle: "full", timeStyle: "long" })}>
        {author === null ? date : text("madeBy", { name: author, date })}
      </time>
      {more === undefined ? null : ` · ${more}`}
    </p>
  );
}
