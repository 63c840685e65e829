"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { MarkWords } from "@/components/workbench/mark-words";
import type { Link, Span } from "@/lib/annotations/annotation";
import { relations, wordIn } from "@/lib/annotations/vocabulary";

type LinkListProps = {
  readonly mark: Span;
  readonly words: MarkWords;
  readonly onLinks: (links: Link[]) => void;
};

/** The places that a mark is linked to, each with how they relate. */
export function LinkList({ mark, words, onLinks }: LinkListProps) {
  const text = useTranslations("annotate.marks");
  if (mark.links.length === 0) return null;
  return (
    <ul aria-label={text("links")} className="my-1 flex flex-col gap-2">
      {mark.links.map((link) => {
        const place = words.placeOf(link.range);
        return (
          <li key={link.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Select
              aria-label={text("relationTo", { place })}
              value={link.relation}
              onChange={(event) => {
                const relation = wordIn(relations, event.target.value) ?? link.relation;
                onLinks(mark.links.map((other) => (other.id === link.id ? { ...link, relation } : other)));
              }}
              className="min-h-7 py-0 text-sm"
            >
              {relations.map((relation) => (
                <option key={relation} value={relation}>
                  {words.relation(relation)}
                </option>
              ))}
            </Select>
            <span className="text-dim text-sm">→ {place}</span>
            <Button
              look="quiet"
              aria-label={text("removeLink", { place })}
              onClick={() => onLinks(mark.links.filter((other) => other.id !== link.id))}
              className="ml-auto min-h-6 px-1"
            >
              <X aria-hidden="true" size={14} />
            </Button>
            <q dir="auto" className="basis-full truncate text-faint text-xs">
              {link.range.quote.slice(0, 120)}
            </q>
          </li>
        );
      })}
    </ul>
  );
}
