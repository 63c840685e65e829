"use client";

import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import { KeysOf } from "@/components/workbench/keys-of";
import type { CommandId } from "@/lib/workbench/command";
import { ariaKeys } from "@/lib/workbench/key-binding";

type CommandButtonProps = Omit<ComponentProps<typeof Button>, "onClick" | "asChild"> & { readonly command: CommandId };

/** A button that does what a command's key does, with that key on it. */
export function CommandButton({ command, children, ...props }: CommandButtonProps) {
  const { run, platform } = useDesk();
  const { keys } = useCommand(command);
  return (
    <Button {...props} onClick={() => run(command)} aria-keyshortcuts={ariaKeys(keys, platform)}>
      {children} <KeysOf command={command} />
    </Button>
  );
}
