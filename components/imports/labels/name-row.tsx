import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type NameRowProps = {
  readonly name: string;
  readonly count: number;
  /** Whether it is a value of the question above it. */
  readonly isValue?: boolean;
  readonly children: ReactNode;
};

/** A name in the files, how often it came, and what it stands for. */
export function NameRow({ name, count, isValue = false, children }: NameRowProps) {
  const text = useTranslations("labelImports.names");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-1 sm:grid-cols-[minmax(0,1fr)_72px_minmax(0,288px)]">
      <span className={cn("min-w-0 break-words", isValue ? "pl-5" : "font-medium")}>
        {name === "" ? <span className="text-faint">{text("unnamed")}</span> : <bdi>{name}</bdi>}
      </span>
      <span className="text-right text-faint text-sm tabular-nums">{text("count", { count })}</span>
      <span className="col-span-2 min-w-0 sm:col-span-1">{children}</span>
    </li>
  );
}
