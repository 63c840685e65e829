import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { textsFor } from "@/lib/server/messages";

/** The texts of the workbench come once, and not again with every task. */
export default function TaskLayout({ children }: { readonly children: ReactNode }) {
  return <NextIntlClientProvider messages={textsFor("annotate", "transcripts")}>{children}</NextIntlClientProvider>;
}
