"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type ChangeFormProps = {
  readonly title: string;
  readonly count: BoundedCount;
  /** Whether what is entered can be sent. */
  readonly isValid?: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog in which a change is decided on; its main button says how many transcripts it is about. */
export function ChangeForm({ title, count, isValid = true, onApply, onClose, children }: ChangeFormProps) {
  const text = useTranslations("changes");
  const common = useTranslations("common");
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title} closeLabel={common("close")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isValid) onApply();
        }}
        className="flex flex-col gap-4"
      >
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="main" disabled={!isValid}>
            {text(count.isExact ? "apply" : "applyAtLeast", { count: count.count })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
