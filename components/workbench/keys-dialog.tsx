"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyLine } from "@/components/workbench/key-line";
import { chooseKeys, useKeysNow } from "@/components/workbench/key-store";
import type { CommandId } from "@/lib/workbench/command";
import { copyCommands } from "@/lib/workbench/copy-commands";
import { edgeCommands } from "@/lib/workbench/edge-commands";
import { foldCommands } from "@/lib/workbench/fold-commands";
import { noKeyChoices } from "@/lib/workbench/key-choices";
import { linkCommands } from "@/lib/workbench/link-commands";
import { markCommands } from "@/lib/workbench/mark-commands";
import { movementCommands } from "@/lib/workbench/movement-commands";
import { rangeCommands } from "@/lib/workbench/range-commands";
import { searchCommands } from "@/lib/workbench/search-commands";
import { selectionCommands } from "@/lib/workbench/selection-commands";
import { taskCommands } from "@/lib/workbench/task-commands";

const groups = [
  { key: "movement", commands: [...movementCommands, ...foldCommands] },
  { key: "selection", commands: [...selectionCommands, ...linkCommands] },
  { key: "marks", commands: [...markCommands, ...rangeCommands, ...edgeCommands, ...copyCommands] },
  { key: "search", commands: searchCommands },
  { key: "task", commands: taskCommands },
] as const;

/** All keys, from the commands themselves; each can be changed. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useTranslations("annotate.keys");
  const common = useTranslations("common");
  const { choices, commands } = useKeysNow();
  const [changing, setChanging] = useState<CommandId | null>(null);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text("title")}
      description={text("intro")}
      closeLabel={common("close")}
      className="w-[min(920px,calc(100vw-2rem))]"
    >
      <div className="gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group.key} className="mb-5">
            <h3 className="mb-1 font-semibold text-sm">{text(group.key)}</h3>
            <ul>
              {group.commands.map(({ id }) => (
                <KeyLine
                  key={id}
                  command={commands.find((command) => command.id === id)}
                  isChosen={choices.has(id)}
                  isChanging={changing === id}
                  onChanging={(isChanging) => setChanging(isChanging ? id : null)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="flex items-center justify-end gap-3">
        <p className="text-dim text-sm">{text("kept")}</p>
        <Button onClick={() => chooseKeys(noKeyChoices)} disabled={choices.size === 0}>
          {text("reset")}
        </Button>
      </div>
    </Dialog>
  );
}
