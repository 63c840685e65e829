"use client";

import { useParams } from "next/navigation";
import { createContext, type ReactNode, Suspense, useCallback, useContext, useEffect, useRef, useState } from "react";
import { type Offer, OfferProvider, type RunnableCommand } from "@/components/palette/offered-commands";
import type { PaletteActions } from "@/components/palette/palette-actions";
import { WaitingPalette } from "@/components/palette/waiting-palette";
import { laterPart, useLoaded } from "@/components/workbench/use-loaded";
import type { PaletteProject } from "@/lib/palette/palette-command";
import { isPaletteKey } from "@/lib/palette/palette-key";
import { platformOf } from "@/lib/workbench/platform";

/** Nobody pays for what they do not open. */
const dialog = laterPart(async () => (await import("@/components/palette/palette-dialog")).PaletteDialog);
const keysHelp = laterPart(async () => (await import("@/components/palette/keys-help")).KeysHelp);

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
  const { project } = useParams();
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  const [typed, setTyped] = useState("");
  const [cameFrom, setCameFrom] = useState<Element | null>(null);
  const [offered, setOffered] = useState<readonly RunnableCommand[]>([]);
  const offer = useRef<Offer | null>(null);
  const register = useCallback((next: Offer | null) => {
    offer.current = next;
  }, []);
  /** Runs once the page has the focus again, which it may move. */
  const afterwards = useRef<(() => void) | null>(null);
  const open = useCallback(() => {
    setTyped("");
    setOffered(offer.current?.() ?? []);
    setCameFrom(document.activeElement);
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

  const isShown = shown === "palette";
  const PaletteDialog = useLoaded({ from: dialog, isWanted: isShown, onFailed: close });
  const KeysHelp = useLoaded({ from: keysHelp, isWanted: shown === "keys", onFailed: close });
  const waiting = <WaitingPalette typed={typed} onType={setTyped} onClose={close} />;
  return (
    <OpenPalette value={open}>
      <OfferProvider value={register}>{children}</OfferProvider>
      {isShown ? (
        <Suspense fallback={waiting}>
          {PaletteDialog ? (
            <PaletteDialog
              {...{ viewerId, projects, actions, offered, typed, cameFrom }}
              here={typeof project === "string" ? project : null}
              onType={setTyped}
              onClose={close}
              onKeys={() => setShown("keys")}
              onOffered={(id) => {
                afterwards.current = offered.find((one) => one.id === id)?.run ?? null;
              }}
              onClosed={() => {
                afterwards.current?.();
                afterwards.current = null;
              }}
            />
          ) : (
            waiting
          )}
        </Suspense>
      ) : null}
      {KeysHelp ? <KeysHelp onClose={close} /> : null}
    </OpenPalette>
  );
}

/** Whether something else has the keys: a dialog, a menu, or a field that offers a list of its own. */
function isTaken(target: EventTarget | null): boolean {
  const isOffering = target instanceof Element && target.closest('[role="combobox"]') !== null;
  return isOffering || document.querySelector('[role="dialog"][data-state="open"], [role="menu"]') !== null;
}
