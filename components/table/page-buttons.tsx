"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type PageButtonsProps = {
  /** Null on the first page. */
  readonly onPrevious: (() => void) | null;
  /** Null on the last page. */
  readonly onNext: (() => void) | null;
  /** How many rows there are in all. */
  readonly children: ReactNode;
};

/** The foot of a table: how much there is, and the way to the pages beside this one. */
export function PageButtons({ onPrevious, onNext, children }: PageButtonsProps) {
  const text = useTranslations("common");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-3 text-dim text-sm">
      <p>{children}</p>
      {onPrevious || onNext ? (
        <div className="ml-auto flex gap-2">
          <Button onClick={onPrevious ?? undefined} disabled={!onPrevious}>
            <ChevronLeft aria-hidden="true" size={16} />
            {text("previousPage")}
          </Button>
          <Button onClick={onNext ?? undefined} disabled={!onNext}>
            {text("nextPage")}
            <ChevronRight aria-hidden="true" size={16} />
          </Button>
        </div>
      ) : null}
    </div>
  );
}
