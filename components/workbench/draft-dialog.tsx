import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";

type DraftDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly intro: string;
  /** What is said as long as there are no children. */
  readonly loading: string;
  readonly children: ReactNode;
};

/** As large as the screen allows: several states of a draft beside one another. */
export function DraftDialog({ isOpen, onClose, title, intro, loading, children }: DraftDialogProps) {
  const common = useTranslations("common");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : onClose())}
      title={title}
      description={intro}
      closeLabel={common("close")}
      className="top-[4vh] flex max-h-[92vh] w-[min(960px,calc(100vw-1rem))] flex-col overflow-hidden"
    >
      {children ?? (
        <div role="status" aria-label={loading}>
          <Skeleton className="h-64" />
        </div>
      )}
    </Dialog>
  );
}
