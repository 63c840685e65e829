"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { use, useRef, useState } from "react";
import type { PaletteActions } from "@/components/palette/palette-actions";
import { type NamedCommand, PaletteItem } from "@/components/palette/palette-item";
import { paletteLook } from "@/components/palette/palette-look";
import { useCommandNames } from "@/components/palette/use-command-names";
import { useFoundTranscripts } from "@/components/palette/use-found-transcripts";
import { useRecent } from "@/components/palette/use-recent";
import { useRunCommand } from "@/components/palette/use-run-command";
import { matchCommands } from "@/lib/palette/match-commands";
import { type OfferedCommand, offeredCommand, type PaletteProject, paletteGroups } from "@/lib/palette/palette-command";
import { canFind, paletteCommands, searchCommand, transcriptCommand } from "@/lib/palette/palette-commands";
import { recall } from "@/lib/palette/recent-commands";

export type PaletteBodyProps = {
  readonly viewerId: string;
  /** The slug in the address; null outside of projects. */
  readonly here: string | null;
  readonly projects: Promise<readonly PaletteProject[]>;
  readonly actions: PaletteActions;
  /** What the open page offers. */
  readonly offered: readonly OfferedCommand[];
  readonly onOffered: (id: string) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
  readonly onKeys: () => void;
};

/** What can be done from here, narrowed by what is typed. Arrows choose, Enter does it. */
export function PaletteBody({ viewerId, actions, typed, onType, ...props }: PaletteBodyProps) {
  const text = useTranslations("palette");
  const projects = use(props.projects);
  const here = projects.find(({ slug }) => slug === props.here) ?? null;
  const named = useCommandNames();
  const [recent, remember] = useRecent(viewerId);
  const found = useFoundTranscripts({ project: canFind(here) ? here.slug : null, typed, find: actions.find });
  const { onKeys, onClose, onOffered } = props;
  const run = useRunCommand({ actions, onKeys, onClose, onOffered });

  const commands = [...props.offered.map(offeredCommand), ...paletteCommands(here, projects)];
  const shown: readonly NamedCommand[] =
    typed.trim() === ""
      ? named([...recall(recent, commands), ...commands])
      : [
          ...matchCommands(named(commands), typed),
          ...named(here ? found.map((one) => transcriptCommand(here, one)) : []),
          ...named(canFind(here) ? [searchCommand(here, typed)] : []),
        ];
  const groups = inGroups(shown, typed);
  const { value, choose, onMove } = useChosenItem(
    groups.flatMap(({ items }) => items.map(itemValue)),
    typed,
  );

  const select = ({ command }: NamedCommand) => {
    remember(command);
    run(command);
  };
  return (
    <div onKeyDownCapture={(event) => onMove(event.key)} onPointerMoveCapture={() => onMove("pointer")}>
      <Command label={text("title")} shouldFilter={false} vimBindings={false} loop value={value} onValueChange={choose}>
        <Command.Input
          autoFocus
          dir="auto"
          value={typed}
          onValueChange={onType}
          placeholder={text("placeholder")}
          className={paletteLook.input}
        />
        <Command.List label={text("title")} className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
          {groups.map(({ group, items }) => (
            <Command.Group
              key={group}
              heading={text(`group.${group}`)}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs"
            >
              {items.map((item) => (
                <PaletteItem key={itemValue(item)} value={itemValue(item)} item={item} onSelect={() => select(item)} />
              ))}
            </Command.Group>
          ))}
          {groups.length === 0 ? <p className="px-2.5 py-3 text-dim">{text("none")}</p> : null}
        </Command.List>
      </Command>
    </div>
  );
}

/** A recent command stands twice in the list, under two headings. */
const itemValue = ({ command }: NamedCommand) => `${command.group}: ${command.id}`;

/** Under their headings; what is typed puts the heading of the best match first. */
function inGroups(items: readonly NamedCommand[], typed: string) {
  const order = typed.trim() === "" ? paletteGroups : [...new Set(items.map(({ command }) => command.group))];
  return order
    .map((group) => ({ group, items: items.filter(({ command }) => command.group === group) }))
    .filter((group) => group.items.length > 0);
}

/** The item that Enter runs: the first, until someone moves. Items that arrive later would else come too late. */
function useChosenItem(values: readonly string[], typed: string) {
  const [moved, setMoved] = useState<{ readonly typed: string; readonly value: string } | null>(null);
  const isMoving = useRef(false);
  const isValid = moved !== null && moved.typed === typed && values.includes(moved.value);
  return {
    value: (isValid ? moved.value : values[0]) ?? "",
    choose: (value: string) => {
      if (isMoving.current) setMoved({ typed, value });
      isMoving.current = false;
    },
    onMove: (by: string) => {
      isMoving.current = ["pointer", "ArrowDown", "ArrowUp", "Home", "End"].includes(by);
    },
  };
}
