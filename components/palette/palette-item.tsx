"use client";

import { Command } from "cmdk";
import {
  ArrowRight,
  ChevronRight,
  FileText,
  FolderOpen,
  Keyboard,
  LogOut,
  type LucideIcon,
  Palette,
  Search,
  SquarePen,
} from "lucide-react";
import type { PaletteCommand } from "@/lib/palette/palette-command";

/** A command with its words. */
export type NamedCommand = { readonly command: PaletteCommand; readonly label: string; readonly note: string };

function iconOf({ id, group, deed }: PaletteCommand): LucideIcon {
  if (deed.kind === "theme") return Palette;
  if (deed.kind === "keys") return Keyboard;
  if (deed.kind === "signOut") return LogOut;
  if (deed.kind === "nextTask") return SquarePen;
  if (deed.kind === "offered") return ChevronRight;
  if (group === "find") return Search;
  if (id.startsWith("transcript")) return FileText;
  return id.startsWith("project") ? FolderOpen : ArrowRight;
}

type PaletteItemProps = { readonly value: string; readonly item: NamedCommand; readonly onSelect: () => void };

export function PaletteItem({ value, item: { command, label, note }, onSelect }: PaletteItemProps) {
  const Icon = iconOf(command);
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1 data-[selected=true]:bg-accent-quiet"
    >
      <Icon aria-hidden="true" size={16} className="shrink-0 text-faint" />
      <bdi className="truncate">{label}</bdi>
      {note ? (
        <span className="ml-auto max-w-[45%] shrink-0 truncate text-faint text-sm">
          <bdi>{note}</bdi>
        </span>
      ) : null}
    </Command.Item>
  );
}
