"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";

type ExampleListProps = {
  readonly examples: readonly string[];
  /** What is wrong with one of them, or with all (`null`). */
  readonly errorAt: (index: number) => string | null;
  readonly onChange: (examples: string[]) => void;
};

/** Short texts that show what a type looks like. */
export function ExampleList({ examples, errorAt, onChange }: ExampleListProps) {
  const text = useTranslations("scheme.editor");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-medium text-sm">{text("examples")}</legend>
      <p className="text-faint text-xs">{text("examplesHint")}</p>
      {numbered(examples).map(({ number, example }) => (
        <div key={number} className="flex items-start gap-1.5">
          <div className="min-w-0 flex-1">
            <Field label={text("example", { number })} error={errorAt(number - 1)}>
              {(control) => (
                <Textarea
                  {...control}
                  value={example}
                  className="field-sizing-content min-h-14"
                  onChange={(event) => onChange(examples.with(number - 1, event.target.value))}
                />
              )}
            </Field>
          </div>
          <Button
            look="quiet"
            className="mt-6 px-1.5"
            aria-label={text("removeExample", { number })}
            onClick={() => onChange(examples.toSpliced(number - 1, 1))}
          >
            <X aria-hidden="true" size={14} />
          </Button>
        </div>
      ))}
      <Button look="quiet" className="self-start px-2" onClick={() => onChange([...examples, ""])}>
        <Plus aria-hidden="true" size={14} />
        {text("addExample")}
      </Button>
    </fieldset>
  );
}

/** Everything about an example is in the draft, so that its number is enough to know it by. */
function numbered(examples: readonly string[]) {
  return examples.map((example, index) => ({ number: index + 1, example }));
}
