"use client";

import { type ReactNode, useEffect, useState } from "react";

type PanelSectionProps = {
  /** Under which the folding is remembered. */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  /** Opens the section when it turns true, whatever was remembered. */
  readonly isNeeded?: boolean;
  readonly children: ReactNode;
};

/** A part of the panel that folds, and stays folded from one task to the next. */
export function PanelSection({ id, title, note, isNeeded = false, children }: PanelSectionProps) {
  const [isOpen, setOpen] = useState(true);
  useEffect(() => setOpen(readFolded(id) !== "folded"), [id]);
  return (
    <details
      open={isOpen || isNeeded}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        rememberFolded(id, event.currentTarget.open);
      }}
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

const keyOf = (id: string) => `plumbline.panel.${id}`;

/** A browser without storage forgets the folding, and nothing else. */
function readFolded(id: string): string | null {
  try {
    return localStorage.getItem(keyOf(id));
  } catch {
    return null;
  }
}

function rememberFolded(id: string, isOpen: boolean): void {
  try {
    if (isOpen) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), "folded");
  } catch {
    // Said above.
  }
}
