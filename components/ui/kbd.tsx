import type { ReactNode } from "react";

/** A key, as printed on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded border border-line-strong border-b-2 bg-panel px-1 py-px font-mono text-[11px] text-dim leading-4">
      {children}
    </kbd>
  );
}
