"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { keyHelp } from "@/lib/palette/key-help";
import { keyCaps } from "@/lib/workbench/key-binding";
import { platformOf } from "@/lib/workbench/platform";

/** The keys that work outside the workbench. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const text = useTranslations("palette.keys");
  const common = useTranslations("common");
  const [platform] = useState(() => platformOf(navigator));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={text("title")}
      closeLabel={common("close")}
    >
      {keyHelp.map(({ place, lines }) => (
        <section key={place} className="mb-4">
          <h3 className="mb-1 font-semibold text-sm">{text(`place.${place}`)}</h3>
          <dl>
            {lines.map(({ id, keys }) => (
              <div key={id} className="flex items-baseline gap-3 py-0.5">
                <dt className="flex-1">{text(`line.${id}`)}</dt>
                <dd className="flex gap-2">
                  {keys.map((binding) => (
                    <span key={keyCaps(binding, platform).join()} className="flex gap-0.5">
                      {keyCaps(binding, platform).map((cap) => (
                        <Kbd key={cap}>{cap}</Kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
