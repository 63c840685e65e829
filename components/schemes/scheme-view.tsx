import { useTranslations } from "next-intl";
import { ElementEntry } from "@/components/schemes/element-entry";
import { SpanTypeEntry } from "@/components/schemes/span-type-entry";
import { Section } from "@/components/ui/page";
import { elementKinds } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** Everything that a version of a scheme says. */
export function SchemeView({ scheme }: { readonly scheme: Scheme }) {
  const text = useTranslations("scheme");
  const kinds = elementKinds.filter((kind) => scheme.elements.some((element) => element.kind === kind));
  return (
    <>
      <Section title={text("types")} note={text("typesNote")}>
        {scheme.spanTypes.map((type) => (
          <SpanTypeEntry key={type.key} type={type} />
        ))}
        {scheme.spanTypes.length === 0 ? <p className="text-dim">{text("noTypes")}</p> : null}
      </Section>
      {kinds.map((kind) => (
        <Section key={kind} title={text(`groups.${kind}`)} note={text(`groupNotes.${kind}`)}>
          {scheme.elements
            .filter((element) => element.kind === kind)
            .map((element) => (
              <ElementEntry key={element.key} element={element} />
            ))}
        </Section>
      ))}
      {kinds.length === 0 ? <p className="text-dim">{text("noQuestions")}</p> : null}
    </>
  );
}
