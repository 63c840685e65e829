import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";

/** The bar above every page: where one is, and whose account this is. */
export function TopBar({ crumbs, children }: { readonly crumbs?: ReactNode; readonly children: ReactNode }) {
  const text = useTranslations("common");
  return (
    <header className="flex h-11 items-center gap-3 border-b bg-panel px-4">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:rounded focus:bg-panel focus:p-2"
      >
        {text("skipToContent")}
      </a>
      <Link href={paths.projects()} className="font-semibold">
        {text("product")}
      </Link>
      {crumbs}
      <div className="ml-auto">{children}</div>
    </header>
  );
}
