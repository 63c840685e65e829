"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Textarea } from "@/components/ui/field";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { mappingText, readMappingText, type TextProblem } from "@/lib/transcripts/mapping-edit-text";

type TextEditorProps = {
  readonly draft: DraftMapping;
  /** Told of what the text says; null while it is no mapping. */
  readonly onChange: (draft: DraftMapping | null) => void;
};

/** A mapping as its JSON, with what is wrong and where. What makes no mapping stays here until it does. */
export function TextEditor({ draft, onChange }: TextEditorProps) {
  const text = useTranslations("imports.mapping.json");
  const [written, setWritten] = useState(() => mappingText(draft));
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { problems } = readMappingText(written);
  const lines = written.split("\n").length;
  const write = (next: string) => {
    setWritten(next);
    onChange(readMappingText(next).draft);
  };
  const goTo = ({ offset }: TextProblem) => {
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  };
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-faint text-sm">
        {text("hint")}
      </label>
      <div className="flex overflow-hidden rounded-md border border-line-strong bg-panel has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent">
        <LineNumbers lines={lines} problems={problems} />
        <Textarea
          ref={area}
          id={id}
          aria-describedby={`${id}-problems`}
          aria-invalid={problems.length > 0}
          spellCheck={false}
          rows={lines}
          wrap="off"
          value={written}
          onChange={(event) => write(event.target.value)}
          className="min-h-40 resize-none overflow-x-auto rounded-none border-0 py-2 font-mono text-sm leading-5 focus-visible:outline-none"
        />
      </div>
      <ul id={`${id}-problems`} className="flex flex-col gap-1 text-sm empty:hidden">
        {problems.map((problem) => (
          <li key={`${problem.offset} ${problem.message}`} className="text-danger">
            <button type="button" className="text-left hover:underline" onClick={() => goTo(problem)}>
              {text("problem", { line: problem.line, message: problem.message })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type LineNumbersProps = { readonly lines: number; readonly problems: readonly TextProblem[] };

function LineNumbers({ lines, problems }: LineNumbersProps) {
  const wrong = new Set(problems.map(({ line }) => line));
  return (
    <div
      aria-hidden="true"
      className="select-none bg-quiet px-2 py-2 text-right font-mono text-faint text-xs leading-5"
    >
      {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
        <div key={line} className={wrong.has(line) ? "font-semibold text-danger" : undefined}>
          {line}
        </div>
      ))}
    </div>
  );
}
