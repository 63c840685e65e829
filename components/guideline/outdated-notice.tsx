import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { TextDifference } from "@/components/guideline/text-difference";
import { Button } from "@/components/ui/button";
import type { GuidelineComparison } from "@/lib/guideline/guideline";

type OutdatedNoticeProps = {
  readonly comparison: GuidelineComparison;
  readonly onGoOn: () => void;
  readonly onTakeTheirs: () => void;
};

/** Someone else has saved in the meantime: what they changed, what one would change now, and the ways on. */
export function OutdatedNotice({ comparison, onGoOn, onTakeTheirs }: OutdatedNoticeProps) {
  const text = useTranslations("guideline");
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { number } = comparison.newest;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="outdated-title"
      className="mb-5 rounded-lg border border-warn bg-panel p-4 outline-none"
    >
      <h2 id="outdated-title" className="font-semibold">
        {text("outdatedTitle", { number })}
      </h2>
      <p className="mt-1 max-w-[84ch] text-dim">{text("outdatedText", { number })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="main" onClick={onGoOn}>
          {text("goOn", { number })}
        </Button>
        <Button onClick={onTakeTheirs}>{text("takeTheirs", { number })}</Button>
      </div>
      <h3 className="mt-4 mb-1 font-semibold text-sm">{text("theirs", { number })}</h3>
      <TextDifference lines={comparison.theirs} />
      <h3 className="mt-4 mb-1 font-semibold text-sm">{text("mine", { number })}</h3>
      <TextDifference lines={comparison.mine} />
    </section>
  );
}
