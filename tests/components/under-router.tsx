import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { beforeEach, vi } from "vitest";

/** What was asked of the router in this test. */
export const router = {
  push: vi.fn<(href: string) => void>(),
  replace: vi.fn<(href: string) => void>(),
  refresh: vi.fn<() => void>(),
  prefetch: vi.fn<(href: string) => void>(),
  back: vi.fn<() => void>(),
  forward: vi.fn<() => void>(),
  experimental_gesturePush: vi.fn<(href: string) => void>(),
};

beforeEach(() => {
  for (const deed of Object.values(router)) deed.mockClear();
});

/** Puts something under a router that goes nowhere. */
export function UnderRouter({ children }: { readonly children: ReactNode }) {
  return <AppRouterContext value={{ ...router, bfcacheId: "" }}>{children}</AppRouterContext>;
}
