"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SampledPath } from "@/lib/transcripts/import-preview";
import { parsePath } from "@/lib/transcripts/json-path";

/** Another thing to choose than a path, under a key. */
export type OtherChoice = { readonly key: string; readonly label: string };

type PathListProps = {
  readonly label: string;
  /** The path that is chosen now. */
  readonly current: string | null;
  readonly paths: readonly SampledPath[];
  readonly sampledRecords: number;
  readonly others: readonly OtherChoice[];
  readonly onPath: (path: string) => void;
  readonly onOther: (key: string) => void;
};

const heading =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs";
const item =
  "cursor-pointer rounded-md px-2 py-1 data-[selected=true]:bg-accent-quiet data-[disabled=true]:cursor-default";

/** The places of the sampled records, found by typing, each with what stands there; and any other place by its path. */
export function PathList({ label, current, paths, sampledRecords, others, onPath, onOther }: PathListProps) {
  const text = useTranslations("imports.mapping");
  const [search, setSearch] = useState("");
  const typed = search.trim();
  const isNewPath = typed !== "" && parsePath(typed) !== null && !paths.some(({ path }) => path === typed);
  return (
    <Command label={label} vimBindings={false} defaultValue={current || (paths[0]?.path ?? "")} className="text-sm">
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder={text("find")}
        aria-label={text("find")}
        className="w-full border-b bg-transparent px-3 py-2 placeholder:text-faint focus-visible:outline-none"
      />
      <Command.List label={label} className={`max-h-72 overflow-auto p-1.5 ${heading}`}>
        <Command.Empty className="px-2 py-1 text-dim">{text("noPath")}</Command.Empty>
        {others.length > 0 ? (
          <Command.Group
            heading={text("otherwise")}
            className="-mt-1.5 sticky -top-1.5 z-10 border-b bg-panel pb-1.5 [&_[cmdk-group-items]]:flex [&_[cmdk-group-items]]:flex-wrap [&_[cmdk-group-items]]:gap-1.5 [&_[cmdk-group-items]]:px-1"
          >
            {others.map(({ key, label: words }) => (
              <Command.Item key={key} value={words} onSelect={() => onOther(key)} className={`${item} border`}>
                {words}
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        <Command.Group heading={text("places", { count: sampledRecords })}>
          {paths.map(({ path, example, count }) => (
            <Command.Item key={path} value={path} onSelect={() => onPath(path)} className={item}>
              <span className="flex items-baseline gap-3">
                <span className="min-w-0 break-all font-mono">{path}</span>
                <span className="ml-auto whitespace-nowrap text-faint text-xs">
                  {count < sampledRecords ? text("inSome", { count, total: sampledRecords }) : null}
                </span>
              </span>
              <span dir="auto" className="line-clamp-1 break-all text-dim text-xs">
                {example}
              </span>
            </Command.Item>
          ))}
        </Command.Group>
        {isNewPath ? (
          <Command.Group heading={text("notSampled")} forceMount>
            <Command.Item forceMount value={`path ${typed}`} onSelect={() => onPath(typed)} className={item}>
              <span className="break-all font-mono">{typed}</span>
            </Command.Item>
          </Command.Group>
        ) : null}
      </Command.List>
    </Command>
  );
}
