import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SignInForm } from "@/components/users/sign-in-form";
import { paths } from "@/lib/paths";
import { findViewer } from "@/lib/server/auth/viewer";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

/** Only a path of ours; anything else would send people who just signed in to a stranger's page. */
const nextSchema = z
  .object({ next: z.string().regex(/^\/(?![/\\])/) })
  .transform(({ next }) => next)
  .catch(paths.projects());

type SignInPageProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = nextSchema.parse(await searchParams);
  if (await findViewer()) redirect(next);
  return (
    <NextIntlClientProvider messages={textsFor("signIn")}>
      <SignInForm next={next} />
    </NextIntlClientProvider>
  );
}
