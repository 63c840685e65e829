import { useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import type { LinkIntervals } from "@/lib/agreement/link-intervals";

/** How far raters link the same marks to the same places. */
export function LinkSummary({ links }: { readonly links: LinkIntervals }) {
  const text = useTranslations("agreement.spans");
  if (links.matchedSpans === 0) return <p className="text-dim">{text("linksNone")}</p>;
  return (
    <p className="max-w-[84ch]">
      {text.rich("linksAbout", {
        matched: links.matchedSpans,
        f1: () => <Coefficient {...links.f1} />,
        kappa: () => <Coefficient {...links.kappa} />,
      })}
    </p>
  );
}
