import { useFormatter, useTranslations } from "next-intl";
import { UndefinedValue } from "@/components/plots/undefined-value";
import { TaskLink } from "@/components/scores/task-link";
import { Section } from "@/components/ui/page";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { heatShare } from "@/lib/plots/heat-share";
import { findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import type { NamedReport } from "@/lib/scores/model-report";

type DivergenceTableProps = {
  readonly project: string;
  readonly scheme: Scheme;
  readonly models: readonly NamedReport[];
};

/** How often each type of divergence decides an action, by model: the more often, the deeper the shade. */
export function DivergenceTable({ project, scheme, models }: DivergenceTableProps) {
  const text = useTranslations("scores.divergences");
  const format = useFormatter();
  const column = useTranslations("scores");
  const types = scheme.spanTypes.filter((type) => type.isDivergence);
  if (types.length === 0) return null;
  const greatest = Math.max(...models.flatMap(({ divergences }) => divergences.rates.map(rateOf)));
  return (
    <Section title={text("title")} note={text("note")}>
      <ScrollRegion label={text("title")}>
        <table className="border-separate border-spacing-0.5 text-sm">
          <caption className="sr-only">{text("title")}</caption>
          <thead className="text-xs">
            <tr>
              <th className="sticky left-0 bg-bg pr-4 text-left font-normal text-faint">{column("model")}</th>
              {types.map((type) => (
                <th key={type.key} scope="col" title={type.label} className="min-w-14 py-1 font-normal text-dim">
                  <abbr title={type.label} className="no-underline">
                    {type.sign}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {models.map(({ modelId, name, divergences }) => (
              <tr key={modelId}>
                <th scope="row" className="sticky left-0 whitespace-nowrap bg-bg pr-4 text-left font-normal">
                  <TaskLink project={project} model={name}>
                    {name}
                  </TaskLink>
                </th>
                {divergences.rates.map(({ spanType, perTranscript }) => (
                  <td
                    key={spanType}
                    title={`${name}, ${findSpanType(scheme, spanType)?.label ?? spanType}`}
                    className="h-8 rounded-sm px-2 text-center"
                    style={{ background: shade(heatShare(perTranscript ?? 0, greatest)) }}
                  >
                    {perTranscript === null ? (
                      <UndefinedValue reason={text("notOffered")} />
                    ) : (
                      format.number(perTranscript, coefficientFormat)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 max-w-[110ch] text-faint text-xs">
        {text("key")} {types.map(({ sign, label }) => `${sign} ${label}`).join(", ")}.
      </p>
    </Section>
  );
}

function rateOf({ perTranscript }: { readonly perTranscript: number | null }): number {
  return perTranscript ?? 0;
}

function shade(share: number): string {
  return `color-mix(in srgb, var(--accent) ${share}%, var(--quiet))`;
}
