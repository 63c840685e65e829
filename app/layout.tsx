import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "@/components/frame/providers";
import { locale, textsFor } from "@/lib/server/messages";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const text = await getTranslations("common");
  return { title: { default: text("product"), template: `%s · ${text("product")}` }, description: text("tagline") };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Without a request there is no nonce, and under the policy no script would run.
  await connection();
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang={locale} suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <NextIntlClientProvider messages={textsFor()}>
          <Providers nonce={nonce}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
