"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ChosenForm } from "@/components/schemes/chosen-form";
import { ImportScheme } from "@/components/schemes/import-scheme";
import { ItemList } from "@/components/schemes/item-list";
import { OutdatedNotice } from "@/components/schemes/outdated-notice";
import { ProblemList } from "@/components/schemes/problem-list";
import { SaveDialog } from "@/components/schemes/save-dialog";
import { SchemePreview } from "@/components/schemes/scheme-preview";
import { TemplateDialog } from "@/components/schemes/template-dialog";
import { useSchemeEdit } from "@/components/schemes/use-scheme-edit";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { Scheme } from "@/lib/scheme/scheme";
import { problemsOfScheme } from "@/lib/scheme/scheme-problems";
import type { SaveScheme, SchemeVersion } from "@/lib/scheme/scheme-version";

type SchemeEditorProps = {
  readonly project: string;
  /** The newest version. */
  readonly current: SchemeVersion;
  /** Gives the number of the version that was made. */
  readonly onSave: (input: SaveScheme) => Promise<Result<number>>;
};

/** Changes a scheme part by part until it is saved as a new version. */
export function SchemeEditor({ project, current, onSave }: SchemeEditorProps) {
  const text = useTranslations("scheme.editor");
  const common = useTranslations("common");
  const { edit, dispatch, isChanged, isKept, isRestored, leaveSaved } = useSchemeEdit(project, current);
  const { isSaving, show, isPending, problem, save } = useSaving({ project, onSave, onSaved: leaveSaved });
  const { base, draft } = edit;
  const problems = problemsOfScheme(draft);
  const isOutdated = base.number < current.number;
  const replace = (scheme: Scheme) => dispatch({ kind: "replace", scheme });
  return (
    <>
      {isOutdated ? (
        <OutdatedNotice
          base={base}
          current={current}
          onRebase={() => {
            dispatch({ kind: "rebase", base: current });
            toast.success(text("rebased", { number: current.number }));
          }}
          onDrop={() => dispatch({ kind: "restore", base: current, draft: current.scheme })}
        />
      ) : null}
      <div className="sticky top-0 z-10 -mx-2 mb-4 flex flex-wrap items-center gap-2 border-b bg-bg px-2 py-2">
        <Button
          look="quiet"
          className="px-2"
          disabled={edit.past.length === 0}
          onClick={() => dispatch({ kind: "undo" })}
        >
          <Undo2 aria-hidden="true" size={14} />
          {common("undo")}
        </Button>
        <Button
          look="quiet"
          className="px-2"
          disabled={edit.future.length === 0}
          onClick={() => dispatch({ kind: "redo" })}
        >
          <Redo2 aria-hidden="true" size={14} />
          {text("redo")}
        </Button>
        <p role="status" className="text-dim text-sm">
          {text(!isChanged ? "unchanged" : isKept ? "unsaved" : "unsavedOnly")}
          {" · "}
          {text("basedOn", { number: base.number })}
        </p>
        <div className="ml-auto flex flex-wrap gap-2">
          <TemplateDialog onUse={replace} />
          <ImportScheme onImport={replace} />
          <Button disabled={!isChanged} onClick={() => dispatch({ kind: "discard" })}>
            {text("discard")}
          </Button>
          <Button look="main" disabled={!isChanged || problems.length > 0 || isOutdated} onClick={() => show(true)}>
            {text("save")}
          </Button>
        </div>
      </div>
      {isRestored && isChanged ? <p className="mb-3 text-dim text-sm">{text("restored")}</p> : null}
      <ProblemList draft={draft} problems={problems} onChoose={(place) => dispatch({ kind: "choose", place })} />
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-[220px_minmax(0,1fr)] xl:grid-cols-[230px_minmax(0,1fr)_300px]">
        <ItemList edit={edit} problems={problems} dispatch={dispatch} />
        <ChosenForm edit={edit} problems={problems} dispatch={dispatch} />
        <div className="md:col-start-2 xl:col-start-3">
          <SchemePreview scheme={draft} chosen={edit.chosen} />
        </div>
      </div>
      {isSaving && !isOutdated ? (
        <SaveDialog
          edit={edit}
          isPending={isPending}
          problem={problem}
          onSave={(note) => save({ base: base.number, scheme: draft, note })}
          onClose={() => show(false)}
        />
      ) : null}
    </>
  );
}

type SavingOptions = Pick<SchemeEditorProps, "project" | "onSave"> & { readonly onSaved: () => void };

function useSaving({ project, onSave, onSaved }: SavingOptions) {
  const text = useTranslations("scheme.editor");
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const save = (input: Omit<SaveScheme, "project">) =>
    startTransition(async () => {
      // Nobody answers when the network is away.
      const result = await onSave({ project, ...input }).catch(() => null);
      if (result?.ok) {
        onSaved();
        toast.success(text("saved", { number: result.value }));
        router.push(paths.schemeDifference(project, { version: result.value, against: input.base }));
        return;
      }
      const words = result === null ? text("unreachable") : result.failure.message;
      if (result?.failure.code !== "conflict") return setProblem(words);
      // Whoever was faster has made the version that is now the current one: the page says so, with the ways to go on.
      toast.error(words);
      setSaving(false);
      router.refresh();
    });
  const show = (isShown: boolean) => {
    setProblem(null);
    setSaving(isShown);
  };
  return { isSaving, show, isPending, problem, save };
}
