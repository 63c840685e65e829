"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FoldSign } from "@/components/ui/fold-sign";
import { cn } from "@/lib/cn";

type FoldProps = {
  /** UTF-16 code units of what is inside, said on the button. */
  readonly length: number;
  /** The height it is cut to, as a class. */
  readonly cut: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
};

/** Dispatched from an element that is to be seen, it opens every fold that the element is in. */
export const revealEvent = "plumbline:reveal";

/** Shows the beginning of something long, and the rest at a click. */
export function Fold({ length, cut, isOpenAtFirst = false, children }: FoldProps) {
  const text = useTranslations("transcripts");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  useEffect(() => {
    const open = () => setOpen(true);
    const { current } = box;
    current?.addEventListener(revealEvent, open);
    return () => current?.removeEventListener(revealEvent, open);
  }, []);
  return (
    <>
      <div ref={box} id={id} className={cn(!isOpen && `${cut} overflow-hidden`)}>
        {children}
      </div>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="mt-1.5 inline-flex items-center gap-1 text-accent text-xs hover:underline"
      >
        <FoldSign isOpen={isOpen} />
        {isOpen ? text("showLess") : text("showAll", { count: length })}
      </button>
    </>
  );
}
