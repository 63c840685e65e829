"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCountText } from "@/components/transcripts/finding/use-count-text";
import { cn } from "@/lib/cn";
import type { FacetValue } from "@/lib/transcripts/transcript-row";

/** As many as are seen at a glance. */
const shownAtFirst = 6;

type FacetListProps = {
  /** What the values are of, for those who cannot see it. */
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** The values that are filtered by; one that is not among the values is shown without a count. */
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  /** A value was pressed. */
  readonly onPress: (value: string) => void;
};

/** The values of a facet with how many transcripts have each, to be filtered by. */
export function FacetList({ label, values, chosen, nameOf, onPress }: FacetListProps) {
  const text = useTranslations("transcripts");
  const countText = useCountText();
  const [isWhole, setWhole] = useState(false);
  const foreign = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...foreign.map((value) => ({ value, count: null })), ...values];
  const shown = isWhole ? all : all.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value));
  return (
    <>
      <ul aria-label={label}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen.includes(value)}
              title={nameOf(value)}
              onClick={() => onPress(value)}
              className={cn(
                "flex min-h-7 w-full items-center gap-2 rounded px-2 text-left text-sm",
                chosen.includes(value) ? "bg-accent-quiet font-medium" : "hover:bg-quiet",
                value === "" && "text-dim",
              )}
            >
              <bdi className="min-w-0 flex-1 truncate">{nameOf(value)}</bdi>
              {count === null ? null : <span className="text-faint">{countText(count)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {all.length > shown.length || isWhole ? (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="min-h-7 rounded px-2 text-accent text-sm hover:underline"
        >
          {isWhole ? text("facetFewer") : text("facetMore", { count: all.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}
