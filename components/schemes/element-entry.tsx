import { useTranslations } from "next-intl";
import { SchemeKey } from "@/components/schemes/span-type-entry";
import { Badge } from "@/components/ui/badge";
import { findOption } from "@/lib/scheme/elements";
import type { SchemeElement, SchemeOption, VerdictCount } from "@/lib/scheme/scheme";

const tones = { strict: "ok", lenient: "ok", none: "danger", excluded: "neutral" } as const satisfies Record<
  VerdictCount,
  string
>;

/** A question in full, with what its options mean. */
export function ElementEntry({ element }: { readonly element: SchemeElement }) {
  const text = useTranslations("scheme");
  const standing = element.defaultOption === null ? null : findOption(element, element.defaultOption);
  return (
    <article aria-label={element.label} className="border-t py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-medium">{element.label}</h3>
        {element.isRequired ? <Badge tone="accent">{text("required")}</Badge> : null}
        {standing ? <Badge>{text("default", { option: standing.label })}</Badge> : null}
        <SchemeKey>{element.key}</SchemeKey>
        <span className="ml-auto text-faint text-xs">{text(`levels.${element.level}`)}</span>
      </div>
      {element.definition ? <p className="mt-1 max-w-[84ch] text-dim">{element.definition}</p> : null}
      {element.options.some(saysMore) ? <Options element={element} /> : <OptionNames element={element} />}
    </article>
  );
}

function saysMore({ definition, counts }: SchemeOption): boolean {
  return definition !== null || counts !== undefined;
}

type OptionsProps = { readonly element: SchemeElement };

/** Options whose names say it all. */
function OptionNames({ element }: OptionsProps) {
  return <p className="mt-1 text-sm">{element.options.map(({ label }) => label).join(" · ")}</p>;
}

function Options({ element }: OptionsProps) {
  const text = useTranslations("scheme");
  return (
    <dl className="mt-1.5 grid gap-x-4 text-sm sm:grid-cols-[minmax(0,240px)_minmax(0,1fr)]">
      {element.options.map(({ key, label, definition, counts }) => (
        <div key={key} className="col-span-full grid grid-cols-subgrid py-1">
          <dt>
            <span className="font-medium">{label}</span>
            {key === label ? null : (
              <span className="block leading-4">
                <SchemeKey>{key}</SchemeKey>
              </span>
            )}
          </dt>
          <dd className="max-w-[72ch] text-dim">
            {counts ? (
              <span className="mr-2">
                <Badge tone={tones[counts]}>{text(`counts.${counts}`)}</Badge>
              </span>
            ) : null}
            {definition}
          </dd>
        </div>
      ))}
    </dl>
  );
}
