"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

/** Opens a task for the viewer and says which; null when nothing is left. */
export type OpenTask = () => Promise<Result<string | null>>;

type LabelButtonProps = {
  readonly project: string;
  readonly onOpen: OpenTask;
  /** How it looks; by classes, what is not drawn as a button is. */
  readonly look?: "main" | "plain" | { readonly className: string };
  readonly children: ReactNode;
};

/** Leads to a task to label; to the queue, which says why, when nothing is left. */
export function LabelButton({ project, onOpen, look = "main", children }: LabelButtonProps) {
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, startOpening] = useTransition();
  const open = () =>
    startOpening(async () => {
      const result = await onOpen();
      if (!result.ok) return void toast.error(result.failure.message);
      router.push(result.value === null ? paths.annotate(project) : paths.annotateTask(project, result.value));
    });
  const content = (
    <>
      {children}
      <span role="status" className="sr-only">
        {isPending ? common("loading") : ""}
      </span>
    </>
  );
  const press = { onClick: open, disabled: isPending };
  if (typeof look === "string")
    return (
      <Button {...{ look }} {...press}>
        {content}
      </Button>
    );
  return (
    <button type="button" {...press} className={look.className}>
      {content}
    </button>
  );
}
