"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { type ColumnChoice, useColumnChoice } from "@/components/table/use-column-choice";
import { Button } from "@/components/ui/button";

type ColumnMenuProps = {
  /** The name under which the table remembers its columns. */
  readonly table: string;
  /** Those that can be hidden. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
};

/** Chooses which columns a table shows. Stays open, so that several can be chosen at once. */
export function ColumnMenu({ table, columns }: ColumnMenuProps) {
  const text = useTranslations("common");
  const [choice, choose] = useColumnChoice(table);
  const show = (change: ColumnChoice) => choose({ ...choice, ...change });
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet">
          <Columns3 aria-hidden="true" size={16} />
          {text("columns")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-44 rounded-lg border border-line-strong bg-panel p-1 shadow-raised"
        >
          {columns.map(({ id, header }) => (
            <DropdownMenu.CheckboxItem
              key={id}
              checked={choice[id] !== false}
              onCheckedChange={(isShown) => show({ [id]: isShown === true })}
              onSelect={(event) => event.preventDefault()}
              className="flex cursor-pointer items-center rounded px-2.5 py-1 data-[highlighted]:bg-quiet data-[highlighted]:outline-none"
            >
              <span className="w-5">
                <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
              </span>
              {header}
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
