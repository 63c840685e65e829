"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { SavedMapping } from "@/lib/transcripts/saved-mapping";

type SavedMappingRowProps = {
  readonly saved: SavedMapping;
  /** Whether the mapping in hand is this one. */
  readonly isApplied: boolean;
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
};

/** A mapping with a name: its name can be changed in place. */
export function SavedMappingRow(props: SavedMappingRowProps) {
  const { saved, isApplied, isBusy, onApply, onRename, onRemove } = props;
  const text = useTranslations("imports.saved");
  const format = useFormatter();
  const [name, setName] = useState<string | null>(null);
  const { name: stands, updatedAt } = saved;
  if (name !== null) {
    return (
      <li className="py-2">
        <form
          className="flex items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== stands) onRename(name.trim());
            setName(null);
          }}
        >
          <Input
            autoFocus
            aria-label={text("renameOf", { name: stands })}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={name.trim() === ""}>
            {text("rename")}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-40 break-words">
        <bdi>{stands}</bdi>
        <span className="block text-faint text-xs">
          {text("changed", { when: format.dateTime(updatedAt, { dateStyle: "medium" }) })}
        </span>
      </span>
      <Button disabled={isApplied} aria-label={text("applyOf", { name: stands })} onClick={onApply}>
        {text(isApplied ? "applied" : "apply")}
      </Button>
      <Button look="quiet" aria-label={text("renameOf", { name: stands })} onClick={() => setName(stands)}>
        {text("rename")}
      </Button>
      <Button look="quiet" disabled={isBusy} aria-label={text("removeOf", { name: stands })} onClick={onRemove}>
        {text("remove")}
      </Button>
    </li>
  );
}
