"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { templateKeys } from "@/lib/scheme/templates/template-keys";

/** The scheme that a new project begins with, each with what it is for. */
export function TemplateField() {
  const text = useTranslations("projects");
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="font-medium text-sm">{text("scheme")}</legend>
      <p id={`${id}-hint`} className="mb-1 text-faint text-xs">
        {text("schemeHint")}
      </p>
      <div className="divide-y rounded-md border">
        {templateKeys.map((key, index) => (
          <label
            key={key}
            className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2 px-2.5 py-1.5 hover:bg-quiet has-[:checked]:bg-accent-quiet"
          >
            <input
              type="radio"
              name="template"
              value={key}
              defaultChecked={index === 0}
              aria-describedby={`${id}-${key}`}
              aria-label={text(`templates.${key}.title`)}
              className="mt-1 size-3.5 accent-accent"
            />
            <span>
              {text(`templates.${key}.title`)}
              <span id={`${id}-${key}`} className="block text-dim text-xs">
                {text(`templates.${key}.text`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
