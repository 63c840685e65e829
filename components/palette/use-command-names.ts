"use client";

import { useTranslations } from "next-intl";
import type { NamedCommand } from "@/components/palette/palette-item";
import type { PaletteCommand } from "@/lib/palette/palette-command";

/** Commands with their words. */
export function useCommandNames(): (commands: readonly (PaletteCommand | null)[]) => NamedCommand[] {
  const text = useTranslations("palette");
  const pages = useTranslations("common.pages");
  const wordsOf = ({ label }: PaletteCommand) => {
    switch (label.kind) {
      case "name":
        return { label: label.name, note: label.note };
      case "page":
        return { label: pages(label.page), note: "" };
      case "search":
        return { label: text("search", { text: label.text }), note: "" };
      case "text":
        return { label: text(`command.${label.text}`), note: "" };
    }
  };
  return (commands) => commands.flatMap((command) => (command === null ? [] : [{ command, ...wordsOf(command) }]));
}
