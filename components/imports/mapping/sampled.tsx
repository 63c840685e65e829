"use client";

import { createContext, useContext } from "react";
import type { SampledPath } from "@/lib/transcripts/import-preview";

/** What is known of the files that a mapping is made for. */
export type Sampled = {
  readonly paths: readonly SampledPath[];
  readonly records: number;
  readonly fileNames: readonly string[];
};

const SampledContext = createContext<Sampled>({ paths: [], records: 0, fileNames: [] });
export const SampledProvider = SampledContext.Provider;

export function useSampled(): Sampled {
  return useContext(SampledContext);
}
