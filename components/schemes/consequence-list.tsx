import { useFormatter, useTranslations } from "next-intl";
import { consequencesOf } from "@/lib/scheme/scheme-consequences";
import type { SchemeDifference } from "@/lib/scheme/scheme-difference";

/** What a change means for labels that exist. */
export function ConsequenceList({ difference }: { readonly difference: SchemeDifference }) {
  const text = useTranslations("scheme.consequences");
  const format = useFormatter();
  const consequences = consequencesOf(difference);
  return (
    <section aria-label={text("title")} className="rounded-md border border-line-strong bg-quiet px-3 py-2 text-sm">
      <h3 className="font-medium">{text("title")}</h3>
      <p className="mt-1 text-dim">{text("kept")}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
        {consequences.map(({ code, names }) => (
          <li key={code}>{text(code, { names: format.list(names.map((name) => `“${name}”`)) })}</li>
        ))}
      </ul>
    </section>
  );
}
