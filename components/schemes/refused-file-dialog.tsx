"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/schemes/use-problem-words";
import { Dialog } from "@/components/ui/dialog";
import { maxSchemeFileBytes, type SchemeFile } from "@/lib/scheme/scheme-file";
import { formatBytes } from "@/lib/transcripts/import-limits";

/** A file that holds no scheme, and why not. */
export type RefusedFile = {
  readonly name: string;
  readonly why: Exclude<SchemeFile, { kind: "scheme" }> | { readonly kind: "tooLarge"; readonly size: number };
};

const mostShown = 20;

type RefusedFileDialogProps = { readonly refused: RefusedFile; readonly onClose: () => void };

/** What is wrong with a file, each thing with its line and its path. */
export function RefusedFileDialog({ refused: { name, why }, onClose }: RefusedFileDialogProps) {
  const text = useTranslations("scheme.file");
  const common = useTranslations("common");
  return (
    <Dialog open onOpenChange={onClose} title={text("failed", { name })} closeLabel={common("close")}>
      <Why why={why} />
    </Dialog>
  );
}

function Why({ why }: Pick<RefusedFile, "why">) {
  const text = useTranslations("scheme.file");
  const words = useProblemWords();
  if (why.kind === "tooLarge")
    return <p>{text("tooLarge", { size: formatBytes(why.size), limit: formatBytes(maxSchemeFileBytes) })}</p>;
  if (why.kind === "notJson") return <p>{text("notJson", { line: why.line })}</p>;
  if (why.kind === "notScheme") return <p>{text("notScheme")}</p>;
  const hidden = why.problems.length - mostShown;
  return (
    <>
      <p className="mb-2 text-dim">{text("problems")}</p>
      <ul className="divide-y border-y text-sm">
        {why.problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.path.join(".")} ${problem.code}`} className="grid gap-x-3 py-1.5 sm:grid-cols-[70px_1fr]">
            <span className="text-faint">{text("line", { line: problem.line })}</span>
            <span>
              <code className="break-all font-mono text-xs">{problem.path.join(".")}</code>
              <br />
              {words(problem)}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="mt-2 text-faint text-sm">{text("more", { count: hidden })}</p> : null}
    </>
  );
}
