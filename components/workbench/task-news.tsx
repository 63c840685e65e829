"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { shortTaskId } from "@/lib/tasks/short-task-id";
import type { TaskInTurn } from "@/lib/tasks/task";

type TaskNewsProps = {
  /** Null while no task is open. */
  readonly open: TaskInTurn | null;
};

/** Names the open task in the window's title, and says when another took its place. */
export function TaskNews({ open }: TaskNewsProps) {
  const text = useTranslations("annotate");
  const product = useTranslations("common")("product");
  const before = useRef<string | null>(null);
  const [words, setWords] = useState("");
  const id = open?.task.id ?? null;
  const { submitted = 0, total = 0 } = open?.progress ?? {};
  useEffect(() => {
    if (id === null) return;
    const short = shortTaskId(id);
    document.title = `${text("bar.task", { id: short })} · ${product}`;
    // What comes with the page is told by the page.
    if (before.current !== null && before.current !== id)
      setWords(text("turn.opened", { id: short, submitted, total }));
    before.current = id;
  }, [id, submitted, total, text, product]);
  return (
    <p aria-live="polite" aria-atomic="true" className="sr-only">
      {words}
    </p>
  );
}
