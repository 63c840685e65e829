"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { pressOf } from "@/components/workbench/key-press";
import { chooseKeys, keysNow } from "@/components/workbench/key-store";
import { useCommandLabel } from "@/components/workbench/use-command-label";
import { bindingOf } from "@/lib/workbench/binding-of";
import { chooseKey } from "@/lib/workbench/choose-key";
import type { Command } from "@/lib/workbench/command";
import { commands } from "@/lib/workbench/commands";
import { type KeyBinding, keyCaps } from "@/lib/workbench/key-binding";
import { conflictOf, isChangeable } from "@/lib/workbench/key-choices";

type KeyChangeProps = { readonly command: Command; readonly onDone: () => void };

/** What came of the key that was pressed last. */
type Tried =
  | { readonly kind: "waiting" }
  | { readonly kind: "unusable" }
  | { readonly kind: "conflict"; readonly binding: KeyBinding; readonly other: Command };

const modifiers = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"]);

/** Waits for the key that a command is to have. One that another command has can be exchanged for this one's. */
export function KeyChange({ command, onDone }: KeyChangeProps) {
  const text = useTranslations("annotate.keys");
  const { platform } = useDesk();
  const [tried, setTried] = useState<Tried>({ kind: "waiting" });
  const isWaiting = tried.kind !== "conflict";

  useEffect(() => {
    if (!isWaiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Tab") return onDone();
      if (modifiers.has(event.key)) return;
      event.preventDefault();
      // Before the dialog, which Esc would close.
      event.stopPropagation();
      if (event.key === "Escape") return onDone();
      const binding = bindingOf(pressOf(event, platform));
      if (!binding) return setTried({ kind: "unusable" });
      const other = conflictOf(keysNow().commands, { id: command.id, binding });
      if (other) return setTried({ kind: "conflict", binding, other });
      chooseKeys(chooseKey(commands, keysNow().choices, { id: command.id, binding }));
      onDone();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isWaiting, command, platform, onDone]);

  return (
    <div role="status" className="my-1 rounded-md bg-quiet px-2 py-1.5 text-sm">
      {tried.kind === "conflict" ? (
        <Conflict
          {...tried}
          onSwap={() => {
            chooseKeys(chooseKey(commands, keysNow().choices, { id: command.id, binding: tried.binding }));
            onDone();
          }}
          onOther={() => setTried({ kind: "waiting" })}
        />
      ) : (
        text(tried.kind)
      )}
    </div>
  );
}

type ConflictProps = {
  readonly binding: KeyBinding;
  readonly other: Command;
  readonly onSwap: () => void;
  readonly onOther: () => void;
};

function Conflict({ binding, other, onSwap, onOther }: ConflictProps) {
  const text = useTranslations("annotate.keys");
  const { platform } = useDesk();
  const label = useCommandLabel(other.id) ?? other.id;
  return (
    <>
      <p>{text("conflict", { key: keyCaps(binding, platform).join(" "), command: label })}</p>
      <p className="mt-1 flex gap-2">
        {isChangeable(other) ? (
          <Button onClick={onSwap} className="min-h-7 px-2">
            {text("swap")}
          </Button>
        ) : null}
        <Button onClick={onOther} className="min-h-7 px-2">
          {text("another")}
        </Button>
      </p>
    </>
  );
}
