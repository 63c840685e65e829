"use client";

import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Account } from "@/components/frame/account";
import { Button } from "@/components/ui/button";

const load = () => import("@/components/frame/account-menu-items");
const Items = lazy(async () => ({ default: (await load()).AccountMenuItems }));

/** The account's button. What a menu needs is loaded when someone reaches for it: every page has this one. */
export function AccountMenu(account: Account & { readonly face: ReactNode }) {
  const text = useTranslations("common");
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      look="quiet"
      aria-label={text("account")}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
    >
      {account.face}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <Items {...account} />
    </Suspense>
  );
}
