"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useDesk } from "@/components/workbench/desk";
import { useCommandLabel } from "@/components/workbench/use-command-label";
import type { Command } from "@/lib/workbench/command";
import { commands } from "@/lib/workbench/commands";
import { edgeCommands } from "@/lib/workbench/edge-commands";
import { keyCaps } from "@/lib/workbench/key-binding";
import { markCommands } from "@/lib/workbench/mark-commands";
import { movementCommands } from "@/lib/workbench/movement-commands";
import { searchCommands } from "@/lib/workbench/search-commands";
import { selectionCommands } from "@/lib/workbench/selection-commands";
import { taskCommands } from "@/lib/workbench/task-commands";

const groups = [
  { key: "movement", commands: movementCommands },
  { key: "selection", commands: selectionCommands },
  { key: "marks", commands: [...markCommands, ...edgeCommands] },
  { key: "search", commands: searchCommands },
  { key: "task", commands: taskCommands },
] as const;

const shownIds = new Set(commands.filter(({ keys }) => keys.length > 0).map(({ id }) => id));

/** All keys, from the commands themselves. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useTranslations("annotate.keys");
  const common = useTranslations("common");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text("title")}
      description={text("intro")}
      closeLabel={common("close")}
      className="w-[min(860px,calc(100vw-2rem))]"
    >
      <div className="gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group.key} className="mb-5">
            <h3 className="mb-1 font-semibold text-sm">{text(group.key)}</h3>
            <dl>
              {group.commands
                .filter(({ id }) => shownIds.has(id))
                .map((command) => (
                  <KeyLine key={command.id} command={command} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyLine({ command: { id, keys } }: { readonly command: Command }) {
  const { platform } = useDesk();
  const label = useCommandLabel(id);
  if (label === null) return null;
  return (
    <div className="flex break-inside-avoid items-baseline gap-3 py-0.5">
      <dt className="flex-1">{label}</dt>
      <dd className="flex gap-2">
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
      </dd>
    </div>
  );
}
