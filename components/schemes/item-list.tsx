"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { ItemGroup, type ListedItem } from "@/components/schemes/item-group";
import { elementKinds } from "@/lib/scheme/elements";
import type { SchemeEdit, SchemeEditEvent } from "@/lib/scheme/scheme-edit";
import type { SchemeProblem } from "@/lib/scheme/scheme-problems";

type ItemListProps = {
  readonly edit: SchemeEdit;
  readonly problems: readonly SchemeProblem[];
  readonly dispatch: (event: SchemeEditEvent) => void;
};

/** Everything that a scheme has: one is chosen for the form. Arrow keys go from one to the next, with Alt they move it. */
export function ItemList({ edit, problems, dispatch }: ItemListProps) {
  const text = useTranslations("scheme.editor");
  const nav = useRef<HTMLElement>(null);
  const { chosen } = edit;
  const groups = groupsOf(edit, problems);
  const all = groups.flatMap(({ items }) => items);
  const chosenList = chosen?.list;
  const chosenIndex = chosen?.index;

  // What is moved keeps the focus, and the arrow keys take it along.
  useEffect(() => {
    if (chosenList === undefined || chosenIndex === undefined) return;
    if (!nav.current?.contains(document.activeElement)) return;
    nav.current.querySelector<HTMLElement>(`[data-item="${chosenList}-${chosenIndex}"]`)?.focus();
  }, [chosenList, chosenIndex]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null || chosen === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) return dispatch({ kind: "move", place: chosen, by });
    const at = all.findIndex(({ place }) => place.list === chosen.list && place.index === chosen.index);
    const next = all[at + by];
    if (next) dispatch({ kind: "choose", place: next.place });
  };

  return (
    <nav
      ref={nav}
      aria-label={text("list")}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-4 self-start md:sticky md:top-14 md:max-h-[calc(100dvh-4rem)] md:overflow-y-auto"
    >
      {groups.map(({ what, items }) => (
        <ItemGroup
          key={what}
          what={what}
          items={items}
          mayAdd={what !== "verdict" || items.length === 0}
          isFirstReached={chosen === null && items === groups.find(({ items: some }) => some.length > 0)?.items}
          onChoose={(place) => {
            dispatch({ kind: "choose", place });
            requestAnimationFrame(showForm);
          }}
          onAdd={() => dispatch({ kind: "add", what, label: text(`fresh.${what}`) })}
        />
      ))}
      <p className="text-faint text-xs">{text("listHint")}</p>
    </nav>
  );
}

/** On a narrow screen the form stands below the list. */
function showForm(): void {
  const form = document.querySelector("[data-form]");
  if (form && form.getBoundingClientRect().top > window.innerHeight) form.scrollIntoView();
}

function groupsOf({ draft, base, chosen }: SchemeEdit, problems: readonly SchemeProblem[]) {
  const isChosen = (list: string, index: number) => chosen?.list === list && chosen.index === index;
  const hasProblem = (list: string, index: number) =>
    problems.some(({ path }) => path[0] === list && path[1] === index);
  const types = draft.spanTypes.map(
    (type, index): ListedItem => ({
      place: { list: "spanTypes", index },
      label: type.label,
      type,
      isNew: base.scheme.spanTypes.every(({ key }) => key !== type.key),
      isChosen: isChosen("spanTypes", index),
      hasProblem: hasProblem("spanTypes", index),
    }),
  );
  const elements = draft.elements.map((element, index) => ({
    kind: element.kind,
    item: {
      place: { list: "elements", index },
      label: element.label,
      type: null,
      isNew: base.scheme.elements.every(({ key }) => key !== element.key),
      isChosen: isChosen("elements", index),
      hasProblem: hasProblem("elements", index),
    } as const satisfies ListedItem,
  }));
  return [
    { what: "spanType" as const, items: types },
    ...elementKinds.map((what) => ({
      what,
      items: elements.flatMap(({ kind, item }): ListedItem[] => (kind === what ? [item] : [])),
    })),
  ];
}
