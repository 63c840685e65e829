"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDesk } from "@/components/workbench/desk";
import { useDifferenceWords } from "@/components/workbench/use-difference-words";
import type { Annotation } from "@/lib/annotations/annotation";
import { type Difference, differencesOf } from "@/lib/annotations/difference";

type ConflictDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly newer: Annotation;
  readonly mine: Annotation;
  /** How many changes are not saved. */
  readonly waiting: number;
};

/** Shows what was saved elsewhere beside what was made here, and lets the rater choose. */
export function ConflictDialog({ isOpen, onClose, newer, mine, waiting }: ConflictDialogProps) {
  const text = useTranslations("annotate.conflict");
  const common = useTranslations("common");
  const { act } = useDesk();
  const differences = useMemo(() => differencesOf(newer, mine), [newer, mine]);
  const resolve = (choice: "newer" | "mine") => act({ kind: "journal", event: { kind: "resolved", choice } });
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text("title")}
      description={text("intro")}
      closeLabel={common("close")}
      className="w-[min(820px,calc(100vw-2rem))]"
    >
      <table className="mb-4 w-full table-fixed text-left text-sm">
        <thead>
          <tr className="border-b text-dim">
            <th scope="col" className="w-1/5 py-1.5 pr-3 font-medium">
              {text("what")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {text("newer")}
            </th>
            <th scope="col" className="py-1.5 font-medium">
              {text("mine")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {differences.map((difference) => (
            <DifferenceRow key={keyOf(difference)} difference={difference} />
          ))}
        </tbody>
      </table>
      {differences.length === 0 ? <p className="mb-4 text-dim">{text("same")}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice words={text("keepNewerMeans", { count: waiting })}>
          <Button onClick={() => resolve("newer")}>{text("keepNewer")}</Button>
        </Choice>
        <Choice words={text("putMineMeans", { count: waiting })}>
          <Button look="main" onClick={() => resolve("mine")}>
            {text("putMine")}
          </Button>
        </Choice>
      </div>
    </Dialog>
  );
}

function Choice({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="flex-1 text-dim text-sm">{words}</p>
      {children}
    </div>
  );
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const words = useDifferenceWords()(difference);
  return (
    <tr className="align-top">
      <th scope="row" className="py-1.5 pr-3 font-normal text-dim">
        {words.what}
      </th>
      <td dir="auto" className="break-words py-1.5 pr-3">
        {words.newer}
      </td>
      <td dir="auto" className="break-words py-1.5">
        {words.mine}
      </td>
    </tr>
  );
}

function keyOf(difference: Difference): string {
  if (difference.kind === "mark") return difference.id;
  return difference.kind === "answer" ? difference.element : difference.kind;
}
