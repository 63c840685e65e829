"use client";

import { Popover as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "@/lib/cn";

type PopoverProps = {
  /** The button that opens it; takes a ref. */
  readonly trigger: ReactNode;
  /** What is in it, for those who cannot see it. */
  readonly label: string;
  /** The side of the button that it begins at. */
  readonly align: "start" | "end";
  readonly className?: string;
  /** Draws what is in it; `close` puts it away. */
  readonly children: (close: () => void) => ReactNode;
};

/** What a button opens beside itself. Esc and a click elsewhere put it away, and the focus returns to the button. */
export function Popover({ trigger, label, align, className, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Radix.Root open={isOpen} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className={cn(
            "z-40 w-[min(430px,calc(100vw-1rem))] rounded-lg border border-line-strong bg-panel shadow-raised",
            className,
          )}
        >
          {children(() => setOpen(false))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
