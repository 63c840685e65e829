"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MappingActions } from "@/components/imports/mapping/mapping-actions";
import { useWork } from "@/components/imports/use-work";
import { toast } from "@/components/ui/toast";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import type { SavedMapping } from "@/lib/transcripts/saved-mapping";

type Saved = { readonly project: string; readonly mappings: readonly SavedMapping[]; readonly actions: MappingActions };

/** The mappings that a project keeps, and the ways to change what it keeps. */
export function useSavedMappings({ project, mappings, actions }: Saved) {
  const text = useTranslations("imports.saved");
  const common = useTranslations("common");
  const [saved, setSaved] = useState(mappings);
  const { isPending, problem, run } = useWork();

  const put = (one: SavedMapping) =>
    setSaved((before) =>
      [...before.filter(({ id }) => id !== one.id), one].sort((a, b) => a.name.localeCompare(b.name)),
    );
  const save = (name: string, mapping: Mapping, onDone: () => void) =>
    run(
      () => actions.save({ project, name, mapping }),
      (one) => {
        put(one);
        toast.success(text("savedAs", { name: one.name }));
        onDone();
      },
    );
  const rename = (one: SavedMapping, name: string) =>
    run(
      () => actions.rename({ project, id: one.id, name }),
      () => put({ ...one, name }),
    );
  const remove = (one: SavedMapping) =>
    run(
      () => actions.remove({ project, id: one.id }),
      () => {
        setSaved((before) => before.filter(({ id }) => id !== one.id));
        const undo = { label: common("undo"), onClick: () => save(one.name, one.mapping, () => {}) };
        toast.success(text("removed", { name: one.name }), { action: undo });
      },
    );
  return { saved, isPending, problem, save, rename, remove };
}
