import type { Command } from "@/lib/workbench/command";
import { letterKey } from "@/lib/workbench/key-binding";
import { withScreen } from "@/lib/workbench/session";

/** All turns at once, and one by its number. */
export const foldCommands: readonly Command[] = [
  {
    id: "foldAll",
    keys: [letterKey("Z")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read",
    run: (session) => {
      const { isOpen, asked } = session.screen.foldAll;
      return withScreen(session, { foldAll: { isOpen: !isOpen, asked: asked + 1 } });
    },
  },
  {
    id: "goToTurn",
    keys: [letterKey("G")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read",
    run: (session) => withScreen(session, { overlay: "turn" }),
  },
];
