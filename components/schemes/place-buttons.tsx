"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { neighbourOf } from "@/lib/scheme/change-scheme";
import type { SchemeEdit, SchemeEditEvent } from "@/lib/scheme/scheme-edit";
import type { SchemePlace } from "@/lib/scheme/scheme-place";

type PlaceButtonsProps = {
  readonly edit: SchemeEdit;
  readonly place: SchemePlace;
  readonly name: string;
  readonly dispatch: (event: SchemeEditEvent) => void;
};

/** Moves a part of the scheme up and down, and takes it away. The focus goes with what is moved. */
export function PlaceButtons({ edit, place, name, dispatch }: PlaceButtonsProps) {
  const text = useTranslations("scheme.editor");
  const group = useRef<HTMLDivElement>(null);
  const isLast = (by: -1 | 1) => neighbourOf(edit.draft, place, by) === null;
  const move = (by: -1 | 1) => {
    const index = neighbourOf(edit.draft, place, by);
    if (index === null) return;
    dispatch({ kind: "move", place, by });
    if (place.list === "options") focusSoon(group.current, { index, button: by === -1 ? 0 : 1 });
  };
  return (
    <div ref={group} data-place={place.index} className="flex">
      <Button
        look="quiet"
        className="px-1.5"
        aria-label={text("moveUpOf", { name })}
        title={text("moveUp")}
        aria-disabled={isLast(-1)}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden="true" size={14} />
      </Button>
      <Button
        look="quiet"
        className="px-1.5"
        aria-label={text("moveDownOf", { name })}
        title={text("moveDown")}
        aria-disabled={isLast(1)}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden="true" size={14} />
      </Button>
      <Button
        look="quiet"
        className="px-1.5"
        aria-label={text("removeOf", { name })}
        title={text("removeOf", { name })}
        onClick={() => {
          dispatch({ kind: "remove", place });
          toast.message(text("removed", { name }));
          if (place.list === "options") focusSoon(group.current, { index: Math.max(0, place.index - 1), button: 2 });
        }}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </div>
  );
}

type Target = { readonly index: number; readonly button: number };

/** Focuses a button of another place in the same list, once that is drawn. */
function focusSoon(group: HTMLElement | null, { index, button }: Target): void {
  const list = group?.closest("section");
  requestAnimationFrame(() => {
    list?.querySelectorAll<HTMLButtonElement>(`[data-place="${index}"] button`)[button]?.focus();
  });
}
