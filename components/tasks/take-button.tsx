"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { TaskPlace } from "@/lib/tasks/task-input";

type TakeButtonProps = {
  readonly place: TaskPlace;
  readonly onTake: (input: TaskPlace) => Promise<Result<unknown>>;
  /** What the task is, for those who hear the button without its row. */
  readonly about: string;
  readonly children: ReactNode;
};

/** Takes a task back into hand and leads to it. */
export function TakeButton({ place, onTake, about, children }: TakeButtonProps) {
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, startTaking] = useTransition();
  const take = () =>
    startTaking(async () => {
      const result = await onTake(place);
      if (!result.ok) return void toast.error(result.failure.message);
      router.push(paths.annotateTask(place.project, place.task));
    });
  return (
    <Button onClick={take} disabled={isPending} className="min-h-7 px-2">
      {children}
      <span className="sr-only">: {about}</span>
      <span role="status" className="sr-only">
        {isPending ? common("loading") : ""}
      </span>
    </Button>
  );
}
