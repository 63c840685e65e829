"use client";

import { Tooltip } from "radix-ui";
import { useState } from "react";

/** A dash in the place of a figure that the data do not determine. Pointer, keyboard and touch bring up the reason. */
export function UndefinedValue({ reason }: { readonly reason: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Tooltip.Provider delayDuration={100}>
      <Tooltip.Root open={isOpen} onOpenChange={setIsOpen}>
        <Tooltip.Trigger
          aria-label={reason}
          className="min-w-6 cursor-help rounded px-1 text-faint"
          onClick={(event) => {
            // Radix closes at a click; on a touch screen the click is the only way to ask.
            event.preventDefault();
            setIsOpen(true);
          }}
        >
          –
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-72 rounded-md border border-line-strong bg-panel px-2.5 py-1.5 text-sm shadow-raised"
          >
            {reason}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
