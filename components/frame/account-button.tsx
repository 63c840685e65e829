import { CircleUser } from "lucide-react";
import type { Account } from "@/components/frame/account";
import { AccountMenu } from "@/components/frame/account-menu";

/** The account's button with its menu. Its face is drawn on the server, so that no page loads an icon for it. */
export function AccountButton(account: Account) {
  return (
    <AccountMenu
      {...account}
      face={
        <>
          <CircleUser aria-hidden="true" size={16} />
          <span className="hidden max-w-40 truncate sm:inline">{account.name}</span>
        </>
      }
    />
  );
}
