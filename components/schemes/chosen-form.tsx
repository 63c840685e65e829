"use client";

import { useTranslations } from "next-intl";
import { ElementForm } from "@/components/schemes/element-form";
import type { FormProps } from "@/components/schemes/form-props";
import { PlaceButtons } from "@/components/schemes/place-buttons";
import { TypeForm } from "@/components/schemes/type-form";
import { itemAt } from "@/lib/scheme/scheme-place";

/** The form of what is chosen in the list. */
export function ChosenForm(props: Omit<FormProps, "index">) {
  const text = useTranslations("scheme");
  const { edit, dispatch } = props;
  const { draft, chosen } = edit;
  const item = chosen && itemAt(draft, chosen);
  if (!chosen || !item) return <p className="text-dim">{text("editor.nothingChosen")}</p>;
  const kind = chosen.list === "elements" ? (draft.elements[chosen.index]?.kind ?? "rating") : "spanType";
  const name = item.label || text("editor.unnamed");
  return (
    <section
      aria-label={`${text(`kinds.${kind}`)}: ${name}`}
      data-form
      className="min-w-0 scroll-mt-28 md:scroll-mt-16"
    >
      <div className="mb-3 flex items-center gap-2">
        <h2 className="min-w-0 truncate font-semibold">{name}</h2>
        <span className="text-faint text-sm">{text(`kinds.${kind}`)}</span>
        <div className="ml-auto">
          <PlaceButtons edit={edit} place={chosen} name={name} dispatch={dispatch} />
        </div>
      </div>
      {chosen.list === "spanTypes" ? (
        <TypeForm {...props} index={chosen.index} />
      ) : (
        <ElementForm {...props} index={chosen.index} />
      )}
    </section>
  );
}
