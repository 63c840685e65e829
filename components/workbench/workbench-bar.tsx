"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOpenPalette } from "@/components/palette/palette";
import { useRendering } from "@/components/transcripts/rendering";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { ActiveClock } from "@/components/workbench/active-clock";
import { CommandButton } from "@/components/workbench/command-button";
import { useDesk } from "@/components/workbench/desk";
import type { ActiveTimer } from "@/components/workbench/use-active-time";
import { WayOut } from "@/components/workbench/way-out";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { shortTaskId } from "@/lib/tasks/short-task-id";
import type { OpenTask, RaterProgress } from "@/lib/tasks/task";
import { ariaKeys, keyCaps, modLetterKey } from "@/lib/workbench/key-binding";

type WorkbenchBarProps = {
  readonly project: { readonly slug: string; readonly name: string };
  readonly task: Pick<OpenTask, "id" | "policy" | "model" | "correctness" | "activeMs">;
  readonly progress: RaterProgress;
  readonly timer: ActiveTimer;
  readonly saveState: ReactNode;
  readonly account: ReactNode;
};

const paletteKey = modLetterKey("k");

/** What is always in sight: where one is, how far one has come, whether everything is saved. */
export function WorkbenchBar({ project, task, progress, timer, saveState, account }: WorkbenchBarProps) {
  const text = useTranslations("annotate.bar");
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b bg-panel px-4">
      <nav aria-label={text("where")} className="flex min-w-0 items-center gap-2">
        <WayOut href={paths.annotate(project.slug)} className="truncate text-dim hover:text-text">
          {project.name}
        </WayOut>
        <span aria-hidden="true" className="text-faint">
          /
        </span>
        <h1 className="whitespace-nowrap font-semibold">{text("task", { id: shortTaskId(task.id) })}</h1>
      </nav>
      <span className="hidden truncate text-dim md:inline">{modelWords(task, text)}</span>
      <Progress {...progress} />
      <ActiveClock timer={timer} earlierMs={task.activeMs} />
      {saveState}
      <div className="flex flex-wrap items-center">
        <CommandMenu />
        <CommandButton command="toggleGuideline" look="quiet" className="px-1.5">
          {text("guideline")}
        </CommandButton>
        <RenderedButton />
        <CommandButton command="openKeys" look="quiet" className="px-1.5">
          {text("keys")}
        </CommandButton>
      </div>
      <div>{account}</div>
    </header>
  );
}

/** Opens the palette, which has every command of the task. */
function CommandMenu() {
  const text = useTranslations("annotate.bar");
  const { platform } = useDesk();
  const open = useOpenPalette();
  return (
    <Button
      look="quiet"
      onClick={open}
      aria-label={text("commands")}
      aria-keyshortcuts={ariaKeys([paletteKey], platform)}
      title={text("commands")}
      className="px-1.5"
    >
      <Kbd>{keyCaps(paletteKey, platform)}</Kbd>
    </Button>
  );
}

/** Whether Markdown is shown for what it means or as it is written. */
function RenderedButton() {
  const text = useTranslations("annotate.bar");
  const { isWanted } = useRendering();
  return (
    <CommandButton
      command="toggleRendered"
      look="quiet"
      aria-pressed={isWanted}
      title={text("renderedTitle")}
      className={cn("px-1.5", isWanted && "bg-accent-quiet text-text")}
    >
      {text("rendered")}
    </CommandButton>
  );
}

type BarText = ReturnType<typeof useTranslations<"annotate.bar">>;

function modelWords({ model, correctness }: Pick<OpenTask, "model" | "correctness">, text: BarText): string {
  const known = [model ?? text("modelHidden"), correctness && text(`correctness.${correctness}`)];
  return known.filter(Boolean).join(" · ");
}

function Progress({ submitted, total }: RaterProgress) {
  const text = useTranslations("annotate.bar");
  const words = text("progress", { submitted, total });
  return (
    <div className="mx-auto flex items-center gap-3">
      <span className="whitespace-nowrap text-dim">{words}</span>
      <div
        role="progressbar"
        aria-label={text("progressLabel")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={submitted}
        aria-valuetext={words}
        className="hidden h-1 w-44 overflow-hidden rounded bg-line lg:block"
      >
        <div className="h-full bg-accent" style={{ width: `${(100 * submitted) / Math.max(1, total)}%` }} />
      </div>
    </div>
  );
}
