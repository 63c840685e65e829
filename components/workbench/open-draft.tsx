"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { freshAnnotation } from "@/components/workbench/fresh-annotation";
import { type JournalStore, openJournalStore } from "@/components/workbench/journal-store";
import { type OpenTaskProps, OpenWorkbench } from "@/components/workbench/open-workbench";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import { paths } from "@/lib/paths";

type Opened = { readonly store: JournalStore; readonly server: RevisedAnnotation };

/** Opens the draft before it is shown: what an earlier visit left must be in sight from the first moment. */
export function OpenDraft(props: OpenTaskProps) {
  const { owner, task, project } = props;
  const url = paths.api.operations(project.slug, task.id);
  const [opened, setOpened] = useState<Opened | null>(null);
  const asFetched = useRef({ revision: task.revision, annotation: task.annotation });

  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const place = { owner, task: task.id };
      const server = await freshAnnotation({ task: task.id, url }, asFetched.current);
      const store = await openJournalStore(place);
      if (isCurrent) setOpened({ store, server });
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [owner, task.id, url]);

  return opened ? <OpenWorkbench {...props} {...opened} /> : <Opening />;
}

/** The frame of the workbench, while what belongs in it is on its way. */
export function Opening() {
  const text = useTranslations("annotate.save");
  return (
    <div role="status" aria-label={text("opening")} className="h-dvh">
      <div className="h-11 border-b bg-panel" />
      <div className="grid h-[calc(100%-44px)] md:grid-cols-[44px_minmax(0,1fr)_300px] lg:grid-cols-[44px_minmax(0,1fr)_348px]">
        <div className="hidden border-r bg-panel md:block" />
        <div className="flex flex-col gap-3 p-7">
          <Skeleton className="h-14" />
          <Skeleton className="h-40 max-w-[640px]" />
          <Skeleton className="h-64 max-w-[640px]" />
        </div>
        <div className="hidden border-l bg-panel md:block" />
      </div>
    </div>
  );
}
