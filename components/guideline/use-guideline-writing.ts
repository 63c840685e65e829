"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useKeptWriting } from "@/components/guideline/use-kept-writing";
import { toast } from "@/components/ui/toast";
import type { ComparedGuideline, GuidelineComparison, NewGuideline } from "@/lib/guideline/guideline";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

/** The version that a text is written on. `text` is null when only its number is known. */
export type Base = { readonly number: number; readonly text: string | null };

export type WritingOptions = {
  readonly project: string;
  /** The newest version; null when there is none yet. */
  readonly base: Base | null;
  /** What the text begins as. */
  readonly start: string;
  readonly onSave: (guideline: NewGuideline) => Promise<Result<number>>;
  readonly onCompare: (guideline: ComparedGuideline) => Promise<Result<GuidelineComparison>>;
};

/** Nobody answers when the network is away. */
const noAnswer = () => null;

/** A guideline while it is written: its text, kept in the browser at each change, and what saving it comes to. */
export function useGuidelineWriting({ project, base: newest, start, onSave, onCompare }: WritingOptions) {
  const text = useTranslations("guideline");
  const router = useRouter();
  const { read, keep, forget, isKeeping } = useKeptWriting(project);
  const [written, setWritten] = useState({ base: newest, text: start, note: "" });
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const [comparison, setComparison] = useState<GuidelineComparison | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  // The browser's store is not there while the server draws the page.
  useEffect(() => {
    const kept = read();
    if (kept === null || kept.text === start) return;
    const isOfNewest = kept.base === (newest?.number ?? null);
    const base = isOfNewest ? newest : kept.base === null ? null : { number: kept.base, text: null };
    setWritten({ base, text: kept.text, note: kept.note });
    setRestoredAt(kept.at);
  }, [read, newest, start]);

  const write = (changed: Partial<typeof written>) => {
    const next = { ...written, ...changed };
    setWritten(next);
    setProblem(null);
    keep({ base: next.base?.number ?? null, text: next.text, note: next.note });
  };
  const begin = (base: Base | null, words: string) => {
    setWritten({ base, text: words, note: "" });
    setRestoredAt(null);
    setComparison(null);
    forget();
  };
  const save = async () => {
    setSaving(true);
    const draft = { project, base: written.base?.number ?? null, text: written.text };
    const saved = await onSave({ ...draft, note: written.note }).catch(noAnswer);
    if (saved?.ok) {
      forget();
      toast.success(text("saved", { number: saved.value }));
      return router.push(paths.guideline(project));
    }
    const isOutdated = saved?.failure.code === "conflict";
    const answer = isOutdated ? await onCompare(draft).catch(noAnswer) : saved;
    if (answer?.ok) setComparison(answer.value);
    else setProblem(answer === null ? text("unreachable") : answer.failure.message);
    setSaving(false);
  };
  const discard = () => {
    begin(newest, newest?.text ?? "");
    toast.success(text("discarded"), { action: { label: text("undoDiscard"), onClick: () => write(written) } });
  };
  const goOn = () => {
    if (comparison) write({ base: comparison.newest });
    setComparison(null);
  };
  const takeTheirs = () => {
    if (!comparison) return;
    const { newest: taken } = comparison;
    begin(taken, taken.text);
    const undo = { label: text("undoTaken"), onClick: () => write({ ...written, base: taken }) };
    toast.success(text("takenTheirs", { number: taken.number }), { action: undo, duration: 60_000 });
  };
  return { written, write, save, discard, goOn, takeTheirs, restoredAt, comparison, problem, isSaving, isKeeping };
}
