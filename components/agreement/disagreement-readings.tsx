import { useTranslations } from "next-intl";
import type { Reading } from "@/lib/agreement/disagreed-task";
import type { Rater } from "@/lib/raters/rater";
import { findElement, findOption } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** Questions shown of one transcript; the transcript itself shows all. */
const mostReadings = 4;

type DisagreementReadingsProps = {
  readonly scheme: Scheme;
  /** Those who labelled the transcript. */
  readonly raters: readonly Rater[];
  readonly readings: readonly Reading[];
};

/** What each rater of one transcript answered, side by side. */
export function DisagreementReadings({ scheme, raters, readings }: DisagreementReadingsProps) {
  const text = useTranslations("agreement");
  const hidden = readings.length - mostReadings;
  return (
    <>
      <table className="text-left text-sm">
        <thead className="text-faint text-xs">
          <tr>
            <th className="sticky left-0 min-w-32 bg-bg py-0.5 pr-3 font-normal sm:min-w-56">
              <span className="sr-only">{text("question")}</span>
            </th>
            {raters.map((rater) => (
              <th key={rater.id} scope="col" className="min-w-36 py-0.5 pr-3 font-normal sm:min-w-60">
                {rater.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.slice(0, mostReadings).map((reading) => (
            <tr key={reading.element} className="align-top">
              <th scope="row" className="sticky left-0 bg-bg py-0.5 pr-3 font-normal text-dim">
                {findElement(scheme, reading.element)?.label ?? reading.element}
              </th>
              {raters.map(({ id }) => (
                <td key={id} className="py-0.5 pr-3">
                  <Answer scheme={scheme} element={reading.element} option={reading.options.get(id) ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <p className="sticky left-0 text-faint text-xs">{text("disagreements.more", { count: hidden })}</p>
      ) : null}
    </>
  );
}

type AnswerProps = { readonly scheme: Scheme; readonly element: string; readonly option: string | null };

function Answer({ scheme, element: key, option }: AnswerProps) {
  const text = useTranslations("agreement.disagreements");
  if (option === null) return <span className="text-faint">{text("noAnswer")}</span>;
  const element = findElement(scheme, key);
  return element ? (findOption(element, option)?.label ?? option) : option;
}
