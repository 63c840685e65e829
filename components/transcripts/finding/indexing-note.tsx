"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** How often the list is read anew while transcripts are on their way into the index. */
const refreshMs = 5000;

/** Says that the text of some transcripts cannot be found yet, and looks again until it can. */
export function IndexingNote({ count }: { readonly count: number }) {
  const text = useTranslations("transcripts.search");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, refreshMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status" className="mb-3 text-sm text-warn">
      {text("indexing", { count })}
    </p>
  );
}
