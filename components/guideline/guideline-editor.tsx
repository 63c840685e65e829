"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue, useRef } from "react";
import { MissingEntries } from "@/components/guideline/missing-entries";
import { OutdatedNotice } from "@/components/guideline/outdated-notice";
import { useGuidelineWriting, type WritingOptions } from "@/components/guideline/use-guideline-writing";
import { Markdown } from "@/components/markdown/markdown";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { toast } from "@/components/ui/toast";
import { maxGuidelineLength, maxGuidelineNoteLength } from "@/lib/guideline/guideline";
import { withoutKeys } from "@/lib/guideline/headings";
import { newEntry, withEntry } from "@/lib/guideline/new-entry";
import { paths } from "@/lib/paths";
import type { SpanType } from "@/lib/scheme/scheme";

type GuidelineEditorProps = WritingOptions & { readonly types: readonly SpanType[] };

/** The guideline's text beside what raters will read. */
export function GuidelineEditor({ types, ...options }: GuidelineEditorProps) {
  const text = useTranslations("guideline");
  const format = useFormatter();
  const writing = useGuidelineWriting(options);
  const { written, write, restoredAt, comparison } = writing;
  const preview = useDeferredValue(written.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const over = written.text.length - maxGuidelineLength;
  const isUnchanged = written.text === written.base?.text;
  const isBlank = written.text.trim() === "";
  const number = (written.base?.number ?? 0) + 1;
  const tooLong = over > 0 ? text("tooLong", { over, most: maxGuidelineLength }) : null;

  const insert = (type: SpanType) => {
    const { text: grown, start } = withEntry(written.text, newEntry(type));
    write({ text: grown });
    toast.success(text("inserted", { type: type.label }));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start, grown.length);
      area.current?.scrollTo({ top: area.current.scrollHeight });
    });
  };

  return (
    <>
      {comparison ? (
        <OutdatedNotice comparison={comparison} onGoOn={writing.goOn} onTakeTheirs={writing.takeTheirs} />
      ) : null}
      {restoredAt ? (
        <p role="status" className="mb-4 flex flex-wrap items-center gap-3 rounded-md border px-3 py-2 text-sm">
          {text("restored", { when: format.dateTime(restoredAt, { dateStyle: "medium", timeStyle: "short" }) })}
          <Button onClick={writing.discard}>{text("discard")}</Button>
        </p>
      ) : null}
      <div className="grid gap-5 lg:grid-cols-2">
        <Field
          label={text("text")}
          hint={text("length", { length: written.text.length, most: maxGuidelineLength })}
          error={tooLong ?? writing.problem}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={area}
              dir="auto"
              spellCheck
              value={written.text}
              onChange={(event) => write({ text: event.target.value })}
              className="h-[max(320px,calc(100dvh-330px))] resize-y py-2 font-mono text-sm"
            />
          )}
        </Field>
        <div className="flex min-w-0 flex-col gap-1">
          <h2 className="font-medium text-sm">{text("preview")}</h2>
          <ScrollRegion
            label={text("preview")}
            className="h-[max(320px,calc(100dvh-330px))] rounded-md border bg-panel px-4 py-3"
          >
            <Markdown headingFrom={3}>{withoutKeys(preview)}</Markdown>
          </ScrollRegion>
        </div>
      </div>
      <div className="my-4">
        <MissingEntries text={preview} types={types} onInsert={insert} />
      </div>
      <div className="max-w-[84ch]">
        <Field label={text("note")} hint={text("noteHint")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={maxGuidelineNoteLength}
              value={written.note}
              onChange={(event) => write({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          look="main"
          disabled={writing.isSaving || isUnchanged || isBlank || over > 0 || comparison !== null}
          onClick={() => void writing.save()}
        >
          {text("save", { number })}
        </Button>
        <Button asChild>
          <Link href={paths.guideline(options.project)}>{text("leave")}</Link>
        </Button>
        <p role="status" className="text-faint text-sm">
          {said()}
        </p>
      </div>
    </>
  );

  function said(): string {
    if (isBlank) return text("empty");
    if (isUnchanged) return text("nothingToSave", { number: number - 1 });
    return text(writing.isKeeping ? "kept" : "notKept");
  }
}
