"use client";

import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Account } from "@/components/frame/account";
import { Button } from "@/components/ui/button";

const themes = [
  { value: "system", label: "themeSystem" },
  { value: "light", label: "themeLight" },
  { value: "dark", label: "themeDark" },
] as const;

/** The account's menu, open from the start. */
export function AccountMenuItems({ face, email, onSignOut }: Account & { readonly face: ReactNode }) {
  const text = useTranslations("common");
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" aria-label={text("account")}>
          {face}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-52 rounded-lg border border-line-strong bg-panel p-1 shadow-raised"
        >
          <DropdownMenu.Label className="px-2.5 py-1.5 text-faint text-xs">{email}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme ?? "system"} onValueChange={setTheme} aria-label={text("theme")}>
            {themes.map(({ value, label }) => (
              <DropdownMenu.RadioItem
                key={value}
                value={value}
                className="flex cursor-pointer items-center rounded px-2.5 py-1 data-[highlighted]:bg-quiet data-[highlighted]:outline-none"
              >
                <span className="w-5">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                {text("theme")}: {text(label)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item
            onSelect={() => void onSignOut()}
            className="cursor-pointer rounded px-2.5 py-1 data-[highlighted]:bg-quiet data-[highlighted]:outline-none"
          >
            <span className="pl-5">{text("signOut")}</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
