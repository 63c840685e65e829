import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Button } from "@/components/ui/button";
import { typesWithoutEntry } from "@/lib/guideline/entries";
import type { SpanType } from "@/lib/scheme/scheme";

type MissingEntriesProps = {
  readonly text: string;
  readonly types: readonly SpanType[];
  readonly onInsert: (type: SpanType) => void;
};

/** The span types that a guideline says nothing of yet, each with a way to begin. */
export function MissingEntries({ text: markdown, types, onInsert }: MissingEntriesProps) {
  const text = useTranslations("guideline");
  const missing = typesWithoutEntry(markdown, types);
  if (missing.length === 0) return <p className="text-faint text-sm">{text("missingNone")}</p>;
  return (
    <section aria-label={text("missingTitle")}>
      <h2 className="font-semibold text-sm">{text("missingTitle")}</h2>
      <p className="mb-2 text-faint text-sm">{text("missingText")}</p>
      <ul className="flex flex-wrap gap-2">
        {missing.map((type) => (
          <li key={type.key}>
            <Button
              aria-label={text("insert", { type: type.label })}
              title={type.definition}
              onClick={() => onInsert(type)}
              className="text-sm"
            >
              <Plus aria-hidden="true" size={14} />
              <MarkSign type={type} />
              {type.label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
