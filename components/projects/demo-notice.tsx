"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

type Write = (input: { readonly project: string }) => Promise<Result<unknown>>;

type DemoNoticeProps = {
  readonly project: string;
  readonly mayRemove: boolean;
  readonly onRemove: Write;
  readonly onBringBack: Write;
};

/** Says that nothing here is real, and lets whoever manages the project put it away, and back. */
export function DemoNotice({ project, mayRemove, onRemove, onBringBack }: DemoNoticeProps) {
  const text = useTranslations("projects");
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, startWrite] = useTransition();

  const bringBack = async () => {
    const result = await onBringBack({ project });
    if (result.ok) router.push(paths.project(project));
    else toast.error(result.failure.message);
  };
  const remove = () =>
    startWrite(async () => {
      const result = await onRemove({ project });
      if (!result.ok) return void toast.error(result.failure.message);
      toast.success(text("demoRemoved"), {
        duration: 20_000,
        action: { label: common("undo"), onClick: () => void bringBack() },
      });
      router.push(paths.projects());
    });

  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border bg-panel px-4 py-3">
      <p className="max-w-[80ch] flex-1 basis-80 text-dim text-sm">{text("demoNotice")}</p>
      {mayRemove ? (
        <Button look="danger" onClick={remove} disabled={isPending}>
          {text("removeDemo")}
        </Button>
      ) : null}
    </div>
  );
}
