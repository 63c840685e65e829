"use client";

import { useTranslations } from "next-intl";
import { useChange } from "@/components/transcripts/changes/use-change";
import { Button } from "@/components/ui/button";

type TakeApartProps = { readonly project: string; readonly name: string; readonly ids: readonly string[] };

/** Takes the key from the transcripts of a pair. */
export function TakeApart({ project, name, ids }: TakeApartProps) {
  const text = useTranslations("pairs");
  const { make, pace } = useChange(project, () => undefined);
  return (
    <Button
      look="quiet"
      disabled={pace !== null}
      aria-label={text("takeApartOf", { key: name })}
      onClick={() => void make({ choice: { kind: "ids", ids }, change: { kind: "pairKey", value: null } })}
    >
      {text("takeApart")}
    </Button>
  );
}
