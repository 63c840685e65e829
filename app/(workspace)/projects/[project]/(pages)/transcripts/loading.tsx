import { getTranslations } from "next-intl/server";
import { TablePageSkeleton } from "@/components/ui/skeleton";

export default async function Loading() {
  return <TablePageSkeleton label={(await getTranslations("common"))("loading")} />;
}
