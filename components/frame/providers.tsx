"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { Toasts } from "@/components/frame/toasts";

/** What client components expect around them. The nonce lets the theme's script run before the first paint. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce}>
      {children}
      <Toasts />
    </ThemeProvider>
  );
}
