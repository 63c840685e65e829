"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { lookOfType } from "@/components/transcripts/mark-look";
import { MarkSign } from "@/components/transcripts/mark-sign";
import type { SpanType } from "@/lib/scheme/scheme";

const colours = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

type ColourChoiceProps = {
  readonly type: SpanType;
  /** The names of the other types by their colours. */
  readonly usedBy: ReadonlyMap<number, string>;
  readonly onChoose: (colour: number) => void;
};

/** The ten colours that everybody can tell apart, each with its line and the type's sign, as raters will see them. */
export function ColourChoice({ type, usedBy, onChoose }: ColourChoiceProps) {
  const text = useTranslations("scheme");
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{text("editor.colour")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {colours.map((colour) => {
          const value = Number(colour);
          const other = usedBy.get(value);
          const label = text(`colours.${colour}`);
          return (
            <label
              key={colour}
              title={other ? `${label}: ${other}` : label}
              className="relative cursor-pointer rounded-md border px-2 py-1 text-sm hover:bg-quiet has-[:checked]:border-accent has-[:checked]:bg-accent-quiet has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent"
            >
              <input
                type="radio"
                name={name}
                value={colour}
                checked={type.colour === value}
                onChange={() => onChoose(value)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <span className={lookOfType({ ...type, colour: value }, "").className}>{label}</span>
              <MarkSign type={{ ...type, colour: value }} />
            </label>
          );
        })}
      </div>
      <p className="mt-1 text-faint text-xs">{text("editor.sample")}</p>
    </fieldset>
  );
}
