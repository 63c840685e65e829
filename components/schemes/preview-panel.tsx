"use client";

import { useTranslations } from "next-intl";
import { ChoiceScale } from "@/components/workbench/choice-scale";
import { cn } from "@/lib/cn";
import { elementKinds } from "@/lib/scheme/elements";
import type { SchemeElement } from "@/lib/scheme/scheme";

type PreviewPanelProps = {
  readonly elements: readonly SchemeElement[];
  /** The place of the one that is being edited; null for none. */
  readonly chosen: number | null;
};

/** The questions of the panel. */
export function PreviewPanel({ elements, chosen }: PreviewPanelProps) {
  const text = useTranslations("scheme.groups");
  return elementKinds.map((kind) => {
    const shown = elements.filter((element) => element.kind === kind);
    if (shown.length === 0) return null;
    return (
      <div key={kind} className="border-t pt-2">
        <p className="font-semibold">{text(kind)}</p>
        {shown.map((element) => (
          <div
            key={element.key}
            className={cn("-mx-1 rounded px-1", elements.indexOf(element) === chosen && "bg-quiet")}
          >
            <Question element={element} />
          </div>
        ))}
      </div>
    );
  });
}

function Question({ element }: { readonly element: SchemeElement }) {
  if (element.kind === "flag")
    return (
      <label className="flex items-center gap-2 py-0.5">
        <input type="checkbox" readOnly checked={false} className="size-3.5" />
        {element.label}
      </label>
    );
  if (element.kind !== "verdict")
    return <ChoiceScale label={element.label} choices={element.options} value={null} onChoose={chooseNothing} />;
  return element.options.map(({ key, label }) => (
    <label key={key} className="flex items-center gap-2 py-0.5">
      <input type="radio" readOnly checked={false} className="size-3.5" />
      {label}
    </label>
  ));
}

const chooseNothing = () => {};
