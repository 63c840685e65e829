"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { PaletteActions } from "@/components/palette/palette-actions";
import { WaitingInput } from "@/components/palette/waiting-input";
import type { PaletteProject } from "@/lib/palette/palette-command";
import { isPaletteKey } from "@/lib/palette/palette-key";
import { platformOf } from "@/lib/workbench/platform";

/** Nobody pays for what they do not open. */
const PaletteBody = lazy(async () => ({ default: (await import("@/components/palette/palette-body")).PaletteBody }));
const KeysHelp = lazy(async () => ({ default: (await import("@/components/palette/keys-help")).KeysHelp }));

const OpenPalette = createContext<() => void>(() => undefined);

/** Opens the command palette. */
export const useOpenPalette = () => useContext(OpenPalette);

type PaletteProps = {
  /** Whose recent commands are remembered. */
  readonly viewerId: string;
  /** All projects that the viewer can open. */
  readonly projects: Promise<readonly PaletteProject[]>;
  readonly actions: PaletteActions;
  readonly children: ReactNode;
};

/** The command palette over every page, by Ctrl+K or Cmd+K: what is typed is kept from the first moment. */
export function Palette({ viewerId, projects, actions, children }: PaletteProps) {
  const text = useTranslations("palette");
  const { project } = useParams();
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  const [typed, setTyped] = useState("");
  const cameFrom = useRef<Element | null>(null);
  const open = useCallback(() => {
    setTyped("");
    setShown("palette");
  }, []);
  const close = () => setShown(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isPaletteKey(event, platformOf(navigator))) return;
      const isOpen = shown === "palette";
      if (!isOpen && isTaken(event.target)) return;
      event.preventDefault();
      if (isOpen) setShown(null);
      else open();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [shown, open]);

  return (
    <OpenPalette value={open}>
      {children}
      <Dialog.Root open={shown === "palette"} onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.3)]" />
          <Dialog.Content
            aria-describedby={undefined}
            onOpenAutoFocus={() => {
              cameFrom.current = document.activeElement;
            }}
            // Radix would give the focus to its own trigger, which a palette opened by a key does not have.
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
            }}
            className="fixed top-[12vh] left-1/2 z-50 w-[min(600px,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line-strong bg-panel shadow-raised"
          >
            <Dialog.Title className="sr-only">{text("title")}</Dialog.Title>
            <Suspense fallback={<WaitingInput typed={typed} onType={setTyped} />}>
              <PaletteBody
                viewerId={viewerId}
                here={typeof project === "string" ? project : null}
                projects={projects}
                actions={actions}
                typed={typed}
                onType={setTyped}
                onClose={close}
                onKeys={() => setShown("keys")}
              />
            </Suspense>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <Suspense>{shown === "keys" ? <KeysHelp onClose={close} /> : null}</Suspense>
    </OpenPalette>
  );
}

/** Whether something else has the keys: a dialog, a menu, or a field that offers a list of its own. */
function isTaken(target: EventTarget | null): boolean {
  const isOffering = target instanceof Element && target.closest('[role="combobox"]') !== null;
  return isOffering || document.querySelector('[role="dialog"][data-state="open"], [role="menu"]') !== null;
}
