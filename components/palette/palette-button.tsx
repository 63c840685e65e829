"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useOpenPalette } from "@/components/palette/palette";
import { Kbd } from "@/components/ui/kbd";
import { keyCaps, modLetterKey } from "@/lib/workbench/key-binding";
import { platformOf } from "@/lib/workbench/platform";

const never = () => () => undefined;

/** Opens the command palette, and says by which key it opens as well. */
export function PaletteButton() {
  const text = useTranslations("common");
  const open = useOpenPalette();
  const platform = useSyncExternalStore(
    never,
    () => platformOf(navigator),
    () => "other" as const,
  );
  return (
    <button
      type="button"
      onClick={open}
      className="flex shrink-0 items-center gap-2 rounded-md border border-line-strong px-2.5 py-1 text-faint hover:bg-quiet hover:text-text md:mb-2"
    >
      <Search aria-hidden="true" size={15} />
      <span className="max-md:sr-only">{text("goTo")}</span>
      <span aria-hidden="true" className="ml-auto hidden gap-0.5 md:flex">
        {keyCaps(modLetterKey("k"), platform).map((cap) => (
          <Kbd key={cap}>{cap}</Kbd>
        ))}
      </span>
    </button>
  );
}
