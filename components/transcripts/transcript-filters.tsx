"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/table/filter-select";
import { Button } from "@/components/ui/button";
import { splitSchema } from "@/lib/transcripts/transcript";
import { isUnfiltered, parseTranscriptQuery, type TranscriptFilter } from "@/lib/transcripts/transcript-query";
import { taskStatusSchema } from "@/lib/transcripts/transcript-row";

type TranscriptFiltersProps = {
  readonly filter: TranscriptFilter;
  readonly models: readonly string[];
  readonly conditions: readonly string[];
  readonly onChange: (change: Partial<TranscriptFilter>) => void;
};

const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** The filters of the list of transcripts, as chips. */
export function TranscriptFilters({ filter, models, conditions, onChange }: TranscriptFiltersProps) {
  const text = useTranslations("transcripts");
  const none = { value: "", label: text("without") };
  const anyLabel = text("any");
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{text("filters")}</legend>
      <FilterSelect
        label={text("column.model")}
        anyLabel={anyLabel}
        options={named(models)}
        value={filter.model}
        onChange={(model) => onChange({ model })}
      />
      <FilterSelect
        label={text("column.condition")}
        anyLabel={anyLabel}
        options={[...named(conditions), none]}
        value={filter.condition}
        onChange={(condition) => onChange({ condition })}
      />
      <FilterSelect
        label={text("column.split")}
        anyLabel={anyLabel}
        options={[...splitSchema.options.map((split) => ({ value: split, label: text(`split.${split}`) })), none]}
        value={filter.split}
        onChange={(split) => onChange({ split: parseTranscriptQuery({ split }).split })}
      />
      <FilterSelect
        label={text("column.status")}
        anyLabel={anyLabel}
        options={taskStatusSchema.options.map((status) => ({ value: status, label: text(`status.${status}`) }))}
        value={filter.status}
        onChange={(status) => onChange({ status: parseTranscriptQuery({ status }).status })}
      />
      {isUnfiltered(filter) ? null : (
        <Button look="quiet" onClick={() => onChange({ model: null, condition: null, split: null, status: null })}>
          {text("clearFilters")}
        </Button>
      )}
    </fieldset>
  );
}
