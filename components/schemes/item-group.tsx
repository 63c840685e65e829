"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import type { AddedKind } from "@/lib/scheme/fresh-items";
import type { SpanType } from "@/lib/scheme/scheme";
import type { ItemPlace } from "@/lib/scheme/scheme-place";

/** A part of a scheme as the list shows it. */
export type ListedItem = {
  readonly place: ItemPlace;
  readonly label: string;
  /** Null for questions. */
  readonly type: SpanType | null;
  readonly isNew: boolean;
  readonly isChosen: boolean;
  readonly hasProblem: boolean;
};

type ItemGroupProps = {
  readonly what: AddedKind;
  readonly items: readonly ListedItem[];
  readonly mayAdd: boolean;
  /** Whether the first one is reached by Tab, none being chosen. */
  readonly isFirstReached: boolean;
  readonly onChoose: (place: ItemPlace) => void;
  readonly onAdd: () => void;
};

/** Span types, or questions of one kind. */
export function ItemGroup({ what, items, mayAdd, isFirstReached, onChoose, onAdd }: ItemGroupProps) {
  const text = useTranslations("scheme");
  return (
    <div>
      <h2 className="mb-1 flex items-center font-medium text-dim text-sm">
        {text(`groups.${what}`)}
        {mayAdd ? (
          <Button
            look="quiet"
            className="-my-1 ml-auto min-h-7 px-1.5"
            aria-label={text(`editor.addOf.${what}`)}
            title={text(`editor.addOf.${what}`)}
            onClick={onAdd}
          >
            <Plus aria-hidden="true" size={14} />
          </Button>
        ) : null}
      </h2>
      <ul aria-label={text(`groups.${what}`)}>
        {items.map((item, index) => (
          <li key={`${item.place.list}-${item.place.index}`}>
            <ItemButton
              item={item}
              isReached={item.isChosen || (isFirstReached && index === 0)}
              onChoose={() => onChoose(item.place)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ItemButtonProps = { readonly item: ListedItem; readonly isReached: boolean; readonly onChoose: () => void };

function ItemButton({ item, isReached, onChoose }: ItemButtonProps) {
  const text = useTranslations("scheme.editor");
  const { place, label, type, isNew, isChosen, hasProblem } = item;
  return (
    <button
      type="button"
      data-item={`${place.list}-${place.index}`}
      tabIndex={isReached ? 0 : -1}
      aria-current={isChosen ? "true" : undefined}
      onClick={onChoose}
      className={cn(
        "flex min-h-7 w-full items-center gap-1.5 rounded-md px-2 py-0.5 text-left hover:bg-quiet",
        isChosen && "bg-accent-quiet font-medium text-accent",
      )}
    >
      {type ? <MarkSign type={type} className="shrink-0" /> : null}
      <span className={cn("min-w-0 flex-1 truncate", label === "" && "text-faint italic")}>
        {label || text("unnamed")}
      </span>
      {isNew ? <Badge tone="ok">{text("isNew")}</Badge> : null}
      {hasProblem ? (
        <span className="text-danger">
          <span aria-hidden="true">●</span>
          <span className="sr-only">{text("hasProblem")}</span>
        </span>
      ) : null}
    </button>
  );
}
