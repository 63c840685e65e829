"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type ErrorPageProps = { readonly id: string | undefined; readonly onRetry: () => void };

/** What happened, what is safe, what to do, and the number under which the server logged it. */
export function ErrorPage({ id, onRetry }: ErrorPageProps) {
  const text = useTranslations("common");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <EmptyState title={text("errorTitle")} text={text("errorText")} headingLevel="h1">
        <Button look="main" onClick={onRetry}>
          {text("tryAgain")}
        </Button>
        {id ? <p className="self-center font-mono text-dim text-sm">{text("errorId", { id })}</p> : null}
      </EmptyState>
    </div>
  );
}
