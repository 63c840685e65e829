"use client";

import { createContext, useContext, useEffect } from "react";
import type { OfferedCommand } from "@/lib/palette/palette-command";

export type RunnableCommand = OfferedCommand & { readonly run: () => void };
/** What can be done on the open page at the moment it is asked. */
export type Offer = () => readonly RunnableCommand[];

const OfferContext = createContext<(offer: Offer | null) => void>(() => undefined);
export const OfferProvider = OfferContext.Provider;

/** Puts the page's own commands into the palette while the page is open. Keep the offer stable. */
export function useOfferedCommands(offer: Offer): void {
  const register = useContext(OfferContext);
  useEffect(() => {
    register(offer);
    return () => register(null);
  }, [register, offer]);
}
