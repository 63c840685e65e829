"use client";

import { Bookmark, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { SaveViewForm } from "@/components/transcripts/finding/save-view-form";
import { SavedViewRow } from "@/components/transcripts/finding/saved-view-row";
import type { ViewActions } from "@/components/transcripts/finding/view-actions";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { SavedView } from "@/lib/transcripts/saved-view";

type SavedViewsProps = {
  readonly project: string;
  readonly views: readonly SavedView[];
  /** What a view of the list as it is would keep. */
  readonly search: string;
  readonly actions: ViewActions;
};

/** The views that the project keeps: to be opened, renamed, given the present filter, forgotten; and a new one. */
export function SavedViews({ project, views, search, actions }: SavedViewsProps) {
  const text = useTranslations("transcripts.views");
  const current = views.find((view) => view.search === search && search !== "");
  const button = (
    <Button>
      <Bookmark aria-hidden="true" size={16} />
      <span className="max-w-48 truncate">
        {current ? <span className="sr-only">{text("title")}: </span> : null}
        {current ? <bdi>{current.name}</bdi> : text("title")}
      </span>
      <ChevronDown aria-hidden="true" size={14} />
    </Button>
  );
  return (
    <Popover trigger={button} label={text("title")} align="end" className="p-2">
      {(close) => (
        <>
          {views.length === 0 ? (
            <p className="px-2 py-1 text-dim text-sm">{text("empty")}</p>
          ) : (
            <ul aria-label={text("title")} className="max-h-72 overflow-y-auto">
              {views.map((view) => (
                <SavedViewRow
                  key={view.id}
                  project={project}
                  view={view}
                  search={search}
                  actions={actions}
                  onOpen={close}
                />
              ))}
            </ul>
          )}
          <SaveViewForm onSave={(name) => actions.save({ project, name, search })} />
        </>
      )}
    </Popover>
  );
}
