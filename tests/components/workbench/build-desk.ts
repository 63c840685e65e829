import type { Deed, Desk } from "@/components/workbench/desk";
import type { CommandId } from "@/lib/workbench/command";
import { buildWorkbench } from "@/tests/lib/workbench/build-session";

/** A desk that remembers what was done at it. */
export function buildDesk(given: Partial<Desk> = {}) {
  const deeds: Deed[] = [];
  const ran: CommandId[] = [];
  const went: number[] = [];
  const desk: Desk = {
    context: buildWorkbench(),
    platform: "other",
    act: (deed) => void deeds.push(deed),
    run: (command) => void ran.push(command),
    isEnabled: () => true,
    goTo: (part) => void went.push(part),
    focusText: () => undefined,
    ...given,
  };
  return { desk, deeds, ran, went };
}
