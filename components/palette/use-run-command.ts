"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { startTransition } from "react";
import type { PaletteActions } from "@/components/palette/palette-actions";
import { toast } from "@/components/ui/toast";
import type { PaletteCommand } from "@/lib/palette/palette-command";
import { paths } from "@/lib/paths";

type RunOptions = {
  readonly actions: PaletteActions;
  readonly onKeys: () => void;
  readonly onClose: () => void;
  /** Told the id of a command that the open page offers. */
  readonly onOffered: (id: string) => void;
};

/** Does what a command says. The palette closes first: it must not lie over what follows. */
export function useRunCommand({ actions, onKeys, onClose, onOffered }: RunOptions): (command: PaletteCommand) => void {
  const text = useTranslations("palette");
  const router = useRouter();
  const { setTheme } = useTheme();
  const openNextTask = async (project: string) => {
    const result = await actions.openNextTask({ project });
    if (!result.ok) return void toast.error(result.failure.message);
    if (result.value === null) toast.info(text("nothingLeft"));
    router.push(result.value === null ? paths.annotate(project) : paths.annotateTask(project, result.value));
  };
  return ({ deed }) => {
    if (deed.kind === "keys") return onKeys();
    onClose();
    if (deed.kind === "offered") return onOffered(deed.id);
    if (deed.kind === "open") return router.push(deed.href);
    if (deed.kind === "theme") return setTheme(deed.theme);
    startTransition(() => (deed.kind === "nextTask" ? openNextTask(deed.project) : actions.signOut()));
  };
}
