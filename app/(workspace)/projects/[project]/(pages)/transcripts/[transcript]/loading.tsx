import { getTranslations } from "next-intl/server";
import { TranscriptSkeleton } from "@/components/transcripts/transcript-skeleton";

export default async function Loading() {
  return <TranscriptSkeleton label={(await getTranslations("common"))("loading")} />;
}
