import type { Command } from "@/lib/workbench/command";
import { letterKey } from "@/lib/workbench/key-binding";
import { withScreen } from "@/lib/workbench/session";

/** All turns at once, one by its number, and how they are shown. */
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
    id: "toggleRendered",
    keys: [letterKey("x")],
    isRepeatable: false,
    isEnabled: () => true,
    // A choice of the browser's, not of this task: what keeps it is told of the command.
    run: (session) => session,
  },
  {
    id: "toggleHints",
    keys: [],
    isRepeatable: false,
    isEnabled: () => true,
    // As above.
    run: (session) => session,
  },
  {
    id: "goToTurn",
    keys: [letterKey("G")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode } }) => mode.kind === "read",
    run: (session) => withScreen(session, { overlay: "turn" }),
  },
];
