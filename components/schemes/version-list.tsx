import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import type { SchemeVersionEntry } from "@/lib/scheme/scheme-version";

type VersionListProps = {
  readonly project: string;
  /** Newest first. */
  readonly versions: readonly SchemeVersionEntry[];
  /** The number of the one that is shown. */
  readonly shown: number;
};

/** The versions of a scheme: who made them, when and why, and how much was labelled with each. */
export function VersionList({ project, versions, shown }: VersionListProps) {
  return (
    <ol className="border-t">
      {versions.map((version) => (
        <VersionRow
          key={version.number}
          project={project}
          version={version}
          isShown={version.number === shown}
          isCurrent={version === versions[0]}
        />
      ))}
    </ol>
  );
}

type VersionRowProps = {
  readonly project: string;
  readonly version: SchemeVersionEntry;
  readonly isShown: boolean;
  readonly isCurrent: boolean;
};

function VersionRow({ project, version, isShown, isCurrent }: VersionRowProps) {
  const text = useTranslations("scheme");
  const format = useFormatter();
  const { number, note, author, createdAt, annotations } = version;
  const date = format.dateTime(createdAt, { dateStyle: "medium" });
  return (
    <li className={cn("-mx-2 border-b px-2 py-2 text-sm", isShown && "bg-accent-quiet")}>
      <div className="flex flex-wrap items-center gap-x-2">
        <Link
          href={paths.scheme(project, number)}
          aria-current={isShown ? "true" : undefined}
          className="font-medium text-accent hover:underline"
        >
          {text("version", { number })}
        </Link>
        {isCurrent ? <Badge tone="accent">{text("current")}</Badge> : null}
        {number > 1 ? (
          <Link
            href={paths.schemeDifference(project, { version: number, against: number - 1 })}
            aria-label={text("versions.changesOf", { number })}
            className="ml-auto text-accent hover:underline"
          >
            {text("versions.changes")}
          </Link>
        ) : null}
      </div>
      <p className="break-words">{note || (number === 1 ? text("versions.first") : null)}</p>
      <p className="text-faint text-xs">
        <time
          dateTime={createdAt.toISOString()}
          title={format.dateTime(createdAt, { dateStyle: "full", timeStyle: "long" })}
        >
          {author === null ? date : text("versions.madeBy", { name: author, date })}
        </time>
        {annotations === null ? null : ` · ${text("versions.annotations", { count: annotations })}`}
      </p>
    </li>
  );
}
