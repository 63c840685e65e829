"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { NextTask } from "@/lib/tasks/task-input";

export type OpenNext = (input: NextTask) => Promise<Result<string | null>>;

type LabelNextProps = {
  readonly project: string;
  readonly onOpenNext: OpenNext;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Opens the next task to label; the queue, which says why, when nothing is left. */
export function LabelNext({ project, onOpenNext, className, children }: LabelNextProps) {
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, startOpening] = useTransition();
  const open = () =>
    startOpening(async () => {
      const result = await onOpenNext({ project });
      if (!result.ok) return void toast.error(result.failure.message);
      router.push(result.value === null ? paths.annotate(project) : paths.annotateTask(project, result.value));
    });
  return (
    <Button look="main" onClick={open} disabled={isPending} className={className}>
      {children}
      <span role="status" className="sr-only">
        {isPending ? common("loading") : ""}
      </span>
    </Button>
  );
}
