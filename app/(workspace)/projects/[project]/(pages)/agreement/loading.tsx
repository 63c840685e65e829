import { getTranslations } from "next-intl/server";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { Page } from "@/components/ui/page";

export default async function Loading() {
  const text = await getTranslations("agreement");
  return (
    <Page title={text("title")} intro={text("intro")}>
      <AgreementSkeleton />
    </Page>
  );
}
