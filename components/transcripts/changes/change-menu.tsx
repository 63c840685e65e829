"use client";

import { ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

export type ChangeMenuItem = { readonly label: string; readonly onSelect: () => void };

type ChangeMenuProps = {
  readonly label: string;
  readonly items: readonly ChangeMenuItem[];
  readonly isDisabled: boolean;
};

/** A button with a few changes of one kind behind it. */
export function ChangeMenu({ label, items, isDisabled }: ChangeMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = useRef<ChangeMenuItem | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild disabled={isDisabled}>
        <Button ref={trigger}>
          {label}
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          // Only when the focus is back on the button: a dialog that opens gives it back to where it was.
          onCloseAutoFocus={(event) => {
            const item = chosen.current;
            chosen.current = null;
            if (!item) return;
            event.preventDefault();
            trigger.current?.focus();
            item.onSelect();
          }}
          className="z-50 min-w-36 rounded-lg border border-line-strong bg-panel p-1 shadow-raised"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              onSelect={() => {
                chosen.current = item;
              }}
              className="cursor-pointer rounded px-2.5 py-1 data-[highlighted]:bg-quiet data-[highlighted]:outline-none"
            >
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
