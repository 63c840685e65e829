"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { PaletteBody, type PaletteBodyProps } from "@/components/palette/palette-body";
import { paletteLook } from "@/components/palette/palette-look";

type PaletteDialogProps = PaletteBodyProps & {
  /** What had the focus before, and has it again after. */
  readonly cameFrom: Element | null;
  /** Told when that has the focus again. */
  readonly onClosed: () => void;
};

/** The palette over everything else, until something is chosen or it is put away. */
export function PaletteDialog({ cameFrom, onClosed, ...body }: PaletteDialogProps) {
  const text = useTranslations("palette");
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : body.onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className={paletteLook.overlay} />
        <Dialog.Content
          aria-describedby={undefined}
          // Radix would give the focus to its own trigger, which a palette opened by a key does not have.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
            onClosed();
          }}
          className={paletteLook.frame}
        >
          <Dialog.Title className="sr-only">{text("title")}</Dialog.Title>
          <PaletteBody {...body} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
