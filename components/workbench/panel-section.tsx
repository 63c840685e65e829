"use client";

import type { ReactNode } from "react";
import { keep, useKept } from "@/components/ui/browser-memory";

type PanelSectionProps = {
  /** Under which the folding is remembered. */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  /** Opens the section when it turns true, whatever was remembered. */
  readonly isNeeded?: boolean;
  readonly children: ReactNode;
};

const folded = "folded";

/** A part of the panel that folds, and stays folded from one task to the next. */
export function PanelSection({ id, title, note, isNeeded = false, children }: PanelSectionProps) {
  const name = `plumbline.panel.${id}`;
  const isOpen = useKept(name) !== folded;
  return (
    <details
      open={isOpen || isNeeded}
      onToggle={(event) => keep(name, event.currentTarget.open ? null : folded)}
      className="group border-b px-4 py-3"
    >
      <summary className="flex list-none items-baseline gap-2 rounded text-sm [&::-webkit-details-marker]:hidden">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-faint">{note}</span>
        <span aria-hidden="true" className="ml-auto text-faint transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
