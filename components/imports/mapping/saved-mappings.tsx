"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MappingActions } from "@/components/imports/mapping/mapping-actions";
import { SaveMappingForm } from "@/components/imports/mapping/save-mapping-form";
import { SavedMappingRow } from "@/components/imports/mapping/saved-mapping-row";
import { useSavedMappings } from "@/components/imports/mapping/use-saved-mappings";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { isSame } from "@/lib/transcripts/mapping-edit";
import { completeMapping } from "@/lib/transcripts/mapping-edit-text";
import type { SavedMapping } from "@/lib/transcripts/saved-mapping";

type SavedMappingsProps = {
  readonly project: string;
  readonly mappings: readonly SavedMapping[];
  readonly actions: MappingActions;
  readonly draft: DraftMapping;
  readonly onApply: (draft: DraftMapping) => void;
};

/** Mappings kept under names: applied, kept, renamed, taken away. */
export function SavedMappings({ draft, onApply, ...kept }: SavedMappingsProps) {
  const text = useTranslations("imports.saved");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const { saved, isPending, problem, save, rename, remove } = useSavedMappings(kept);
  const applied = saved.find(({ mapping }) => isSame(mapping, draft));
  const complete = completeMapping(draft);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {text("button")}
        <span className="text-faint">{applied ? applied.name : text("count", { count: saved.length })}</span>
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={text("title")}
        description={text("explained")}
        closeLabel={common("close")}
      >
        <SaveMappingForm
          names={saved.map(({ name }) => name)}
          canSave={complete !== null && !isPending}
          onSave={(name) => complete && save(name, complete, () => setOpen(false))}
        />
        {problem ? (
          <p role="alert" className="mt-2 text-danger">
            {problem}
          </p>
        ) : null}
        <ul className="mt-4 divide-y border-t">
          {saved.map((one) => (
            <SavedMappingRow
              key={one.id}
              saved={one}
              isApplied={one === applied}
              isBusy={isPending}
              onApply={() => {
                onApply(one.mapping);
                setOpen(false);
              }}
              onRename={(name) => rename(one, name)}
              onRemove={() => remove(one)}
            />
          ))}
        </ul>
        {saved.length === 0 ? <p className="pt-3 text-dim">{text("none")}</p> : null}
      </Dialog>
    </>
  );
}
