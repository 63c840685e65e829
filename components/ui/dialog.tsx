"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

/** What is focused first, before the button that closes. */
const fields = "input:not([type=hidden]), textarea, select";

type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  readonly closeLabel: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A modal dialog. Focus goes in, stays in, and returns to where it came from. */
export function Dialog({ open, onOpenChange, title, description, closeLabel, className, children }: DialogProps) {
  const cameFrom = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={(event) => {
            cameFrom.current = document.activeElement;
            const field = event.target instanceof HTMLElement && event.target.querySelector<HTMLElement>(fields);
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          // Radix would give the focus to its own trigger, which a dialog opened by a key does not have.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
          }}
          className={cn(
            "fixed base:top-[10vh] left-1/2 z-50 base:max-h-[80vh] base:w-[min(560px,calc(100vw-2rem))] -translate-x-1/2 base:overflow-auto",
            "rounded-lg border border-line-strong bg-panel p-5 shadow-raised",
            className,
          )}
        >
          <div className="mb-3 flex items-center gap-3">
            <Radix.Title className="font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" aria-label={closeLabel} className="-mr-2 ml-auto px-2">
                <X aria-hidden="true" size={16} />
              </Button>
            </Radix.Close>
          </div>
          {description ? <Radix.Description className="mb-3 text-dim">{description}</Radix.Description> : null}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
