import { twMerge } from "tailwind-merge";
import { vi } from "vitest";

// Which of two classes for one property wins is the stylesheet's chance: components say it by `base:` or not at all.
vi.mock(import("@/lib/cn"), async (original) => {
  const { cn } = await original();
  return {
    cn: (...classes) => {
      const joined = cn(...classes);
      const kept = new Set(twMerge(joined).split(" "));
      const lost = joined.split(" ").filter((name) => !kept.has(name));
      if (lost.length > 0) throw new Error(`Overruled by a later class: ${lost.join(" ")} in "${joined}"`);
      return joined;
    },
  };
});
