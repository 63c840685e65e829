"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useDesk } from "@/components/workbench/desk";
import { KeyChange } from "@/components/workbench/key-change";
import { chooseKeys, keysNow } from "@/components/workbench/key-store";
import { useCommandLabel } from "@/components/workbench/use-command-label";
import { cn } from "@/lib/cn";
import { withoutChoice } from "@/lib/workbench/choose-key";
import type { Command, CommandId } from "@/lib/workbench/command";
import { commands } from "@/lib/workbench/commands";
import { type KeyBinding, keyCaps } from "@/lib/workbench/key-binding";
import { isChangeable } from "@/lib/workbench/key-choices";

type KeyLineProps = {
  readonly command: Command | undefined;
  /** The key is not the command's own. */
  readonly isChosen: boolean;
  readonly isChanging: boolean;
  readonly onChanging: (isChanging: boolean) => void;
};

/** A command with its keys, pressed to give it another; nothing for one that the scheme or the keyboard does not have. */
export function KeyLine({ command, ...props }: KeyLineProps) {
  const label = useCommandLabel(command?.id ?? "openKeys");
  if (!command || label === null || command.keys.length === 0) return null;
  return <Line {...props} command={command} label={label} />;
}

type LineProps = KeyLineProps & { readonly command: Command; readonly label: string };

function Line({ command, label, isChosen, isChanging, onChanging }: LineProps) {
  const text = useTranslations("annotate.keys");
  const caps = <Caps keys={command.keys} />;
  return (
    <li className="break-inside-avoid py-0.5">
      <div className="flex items-center gap-3">
        <span className={cn("flex-1", isChosen && "font-medium")}>{label}</span>
        {isChosen ? (
          <Button
            look="quiet"
            aria-label={text("resetOne", { command: label })}
            onClick={() => resetKey(command.id)}
            className="min-h-6 px-1.5 text-xs"
          >
            {text("own")}
          </Button>
        ) : null}
        {isChangeable(command) ? (
          <Button
            look="quiet"
            aria-label={text("change", { command: label })}
            aria-expanded={isChanging}
            onClick={() => onChanging(!isChanging)}
            className="min-h-7 px-1.5"
          >
            {caps}
          </Button>
        ) : (
          <span className="flex min-h-7 items-center px-1.5">{caps}</span>
        )}
      </div>
      {isChanging ? <KeyChange command={command} onDone={() => onChanging(false)} /> : null}
    </li>
  );
}

function Caps({ keys }: { readonly keys: readonly KeyBinding[] }) {
  const { platform } = useDesk();
  return (
    <span className="flex gap-2">
      {keys.map((binding) => {
        const caps = keyCaps(binding, platform);
        return (
          <span key={caps.join()} className="flex gap-0.5">
            {caps.map((cap) => (
              <Kbd key={cap}>{cap}</Kbd>
            ))}
          </span>
        );
      })}
    </span>
  );
}

/** The command's own key again; whatever took that one gets its own again too. */
function resetKey(id: CommandId): void {
  const { choices } = keysNow();
  chooseKeys(withoutChoice(commands, choices, id));
}
