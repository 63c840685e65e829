"use client";

import { FolderSync, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import type { ViewActions } from "@/components/transcripts/finding/view-actions";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { SavedView } from "@/lib/transcripts/saved-view";

type SavedViewRowProps = {
  readonly project: string;
  readonly view: SavedView;
  /** What a view of the list as it is would keep. */
  readonly search: string;
  readonly actions: ViewActions;
  readonly onOpen: () => void;
};

/** A view: its link, and what can be done with it. Everything done to it can be undone. */
export function SavedViewRow({ project, view, search, actions, onOpen }: SavedViewRowProps) {
  const text = useTranslations("transcripts.views");
  const common = useTranslations("common");
  const [isRenaming, setRenaming] = useState(false);
  const [isPending, startWrite] = useTransition();
  const isCurrent = view.search === search;
  const { name } = view;

  const write = (work: () => Promise<Result<unknown>>, onDone: () => void) =>
    startWrite(async () => {
      const result = await work();
      if (result.ok) onDone();
      else toast.error(result.failure.message);
    });
  const undo = (work: () => Promise<Result<unknown>>) => ({
    action: { label: common("undo"), onClick: () => write(work, () => undefined) },
  });
  const putBack = () => actions.change({ project, ...view });
  const rename = (form: FormData) => {
    const next = { project, ...view, name: String(form.get("name") ?? "") };
    write(
      () => actions.change(next),
      () => setRenaming(false),
    );
  };

  if (isRenaming) {
    return (
      <li>
        <form action={rename} className="flex items-center gap-1 p-1">
          <Input
            name="name"
            aria-label={text("name")}
            dir="auto"
            defaultValue={name}
            required
            maxLength={100}
            autoFocus
          />
          <Button type="submit" disabled={isPending}>
            {text("rename")}
          </Button>
          <Button look="quiet" onClick={() => setRenaming(false)}>
            {common("cancel")}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className={cn("flex items-center rounded", isCurrent ? "bg-accent-quiet" : "hover:bg-quiet")}>
      <Link
        href={paths.transcripts(project) + view.search}
        aria-current={isCurrent ? "true" : undefined}
        title={name}
        onClick={onOpen}
        className="min-w-0 flex-1 truncate rounded px-2 py-1.5"
      >
        <bdi>{name}</bdi>
      </Link>
      {isCurrent ? null : (
        <IconButton
          label={text("replaceOf", { name })}
          onClick={() =>
            write(
              () => actions.change({ project, ...view, search }),
              () => void toast.success(text("replaced", { name }), undo(putBack)),
            )
          }
        >
          <FolderSync aria-hidden="true" size={15} />
        </IconButton>
      )}
      <IconButton label={text("renameOf", { name })} onClick={() => setRenaming(true)}>
        <Pencil aria-hidden="true" size={15} />
      </IconButton>
      <IconButton
        label={text("deleteOf", { name })}
        onClick={() =>
          write(
            () => actions.remove({ project, id: view.id }),
            () =>
              void toast.success(
                text("deleted", { name }),
                undo(() => actions.save({ project, name, search: view.search })),
              ),
          )
        }
      >
        <Trash2 aria-hidden="true" size={15} />
      </IconButton>
    </li>
  );
}

type IconButtonProps = { readonly label: string; readonly onClick: () => void; readonly children: ReactNode };

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <Button look="quiet" aria-label={label} title={label} onClick={onClick} className="px-2">
      {children}
    </Button>
  );
}
