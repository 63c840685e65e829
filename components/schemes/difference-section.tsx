import { useTranslations } from "next-intl";
import { DifferenceView } from "@/components/schemes/difference-view";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { isEmptyDifference, type SchemeDifference } from "@/lib/scheme/scheme-difference";

type DifferenceSectionProps = {
  readonly version: number;
  readonly against: number;
  /** All that there are. */
  readonly numbers: readonly number[];
  readonly difference: SchemeDifference;
};

/** What differs from another version, and the choice of that other version: a form that the browser sends by itself. */
export function DifferenceSection({ version, against, numbers, difference }: DifferenceSectionProps) {
  const text = useTranslations("scheme.changes");
  const scheme = useTranslations("scheme");
  return (
    <section id="changes" className="mb-8 scroll-mt-4 rounded-lg border bg-panel px-4 py-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="font-semibold">{text("title", { version, against })}</h2>
        <form method="get" className="ml-auto flex items-center gap-2 text-sm">
          <input type="hidden" name="version" value={version} />
          <label htmlFor="against" className="text-dim">
            {text("compare")}
          </label>
          <Select key={against} id="against" name="against" defaultValue={against}>
            {numbers
              .filter((number) => number !== version)
              .map((number) => (
                <option key={number} value={number}>
                  {scheme("version", { number })}
                </option>
              ))}
          </Select>
          <Button type="submit">{text("show")}</Button>
        </form>
      </div>
      {isEmptyDifference(difference) ? (
        <p className="text-dim">{text("none")}</p>
      ) : (
        <DifferenceView difference={difference} />
      )}
    </section>
  );
}
