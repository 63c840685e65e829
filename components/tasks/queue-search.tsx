"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { useSearchDraft } from "@/components/transcripts/finding/use-search-draft";
import { Input } from "@/components/ui/field";
import { SearchForm } from "@/components/ui/search-form";

const parameters = { q: parseAsString, before: parseAsString };

/** Looks through a rater's own tasks: when typing pauses, or at once by Enter. What is looked for stands in the address. */
export function QueueSearch() {
  const text = useTranslations("annotate.queue");
  const common = useTranslations("common");
  const [isPending, startTransition] = useTransition();
  const [{ q }, setParameters] = useQueryStates(parameters, { shallow: false, history: "push", startTransition });
  const { draft, type, commit, leave } = useSearchDraft(q, (asked, options) => {
    void setParameters({ q: asked, before: null }, options);
  });
  return (
    <SearchForm onSearch={() => commit(draft)} className="mb-3 max-w-xl">
      <Input
        type="search"
        enterKeyHint="search"
        dir="auto"
        aria-label={text("search")}
        placeholder={text("searchPlaceholder")}
        autoComplete="off"
        maxLength={200}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      <span role="status" className="sr-only">
        {isPending ? common("loading") : ""}
      </span>
    </SearchForm>
  );
}
