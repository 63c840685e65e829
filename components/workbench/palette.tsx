"use client";

import { useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { useDesk } from "@/components/workbench/desk";
import { pressOf } from "@/components/workbench/key-press";
import { keysNow, useCommand } from "@/components/workbench/key-store";
import { KeysOf } from "@/components/workbench/keys-of";
import { putBeside } from "@/components/workbench/put-beside";
import { pointAtType } from "@/components/workbench/type-pointed-at";
import { cn } from "@/lib/cn";
import { findSpanType } from "@/lib/scheme/elements";
import type { SpanType } from "@/lib/scheme/scheme";
import type { Place } from "@/lib/spans/place";
import type { Command, CommandId } from "@/lib/workbench/command";
import { filterTypes } from "@/lib/workbench/filter-types";
import { ariaKeys } from "@/lib/workbench/key-binding";
import { markCommandOf } from "@/lib/workbench/mark-commands";
import { matchKey } from "@/lib/workbench/match-key";
import type { Screen } from "@/lib/workbench/screen";

type PaletteProps = {
  readonly pane: RefObject<HTMLElement | null>;
  /** What is to be marked. */
  readonly place: Place;
  /** The palette takes the keys: what is typed filters it. */
  readonly isFocused: boolean;
  readonly canAddRange: boolean;
  /** What was marked with last, and copied. */
  readonly screen: Pick<Screen, "copied" | "lastType">;
};

/** The span types, offered at the selection with their keys. */
export function Palette({ pane, place, isFocused, canAddRange, screen }: PaletteProps) {
  const text = useTranslations("annotate.palette");
  const { context, platform, act, run, focusText } = useDesk();
  const box = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const types = useMemo(() => filterTypes(context.scheme.spanTypes, filter), [context, filter]);

  useLayoutEffect(() => {
    if (box.current && pane.current) putBeside(box.current, pane.current, place);
  }, [pane, place]);
  useEffect(() => {
    if (!isFocused) return;
    box.current?.querySelector("input")?.focus({ preventScroll: true });
    return focusText;
  }, [isFocused, focusText]);

  const pointAt = (index: number) => {
    setActive(index);
    pointAtType(types[index]?.key ?? null);
  };
  useEffect(() => () => pointAtType(null), []);

  const nameOf = (key: string) => findSpanType(context.scheme, key)?.label ?? key;
  const choose = (type: SpanType | undefined) => {
    if (type) act({ kind: "chooseType", type: type.key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const command = matchKey(pressOf(event.nativeEvent, platform), keysNow().commands.filter(isByDigit));
    if (event.key === "ArrowDown") pointAt((active + 1) % Math.max(1, types.length));
    else if (event.key === "ArrowUp") pointAt((active + types.length - 1) % Math.max(1, types.length));
    else if (event.key === "Enter") choose(types[active]);
    else if (event.key === "Escape") run("back");
    else if (command) run(command);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      ref={box}
      aria-label={text("label")}
      className="absolute z-30 w-[284px] rounded-lg border border-line-strong bg-panel p-1.5 text-sm shadow-raised"
    >
      <input
        type="text"
        role="combobox"
        aria-label={text("filter")}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={types[active] ? `${listId}-${types[active].key}` : undefined}
        autoComplete="off"
        placeholder={text("filter")}
        value={filter}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setFilter(event.target.value);
          setActive(0);
        }}
        className="mb-1 w-full rounded border-b pointer-coarse:min-h-11 bg-transparent px-2 py-1 placeholder:text-faint"
      />
      <div
        id={listId}
        role="listbox"
        aria-label={text("label")}
        tabIndex={-1}
        className="max-h-[min(24rem,50dvh)] overflow-y-auto"
      >
        {types.map((type, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the list
          <div
            key={type.key}
            id={`${listId}-${type.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            title={type.definition}
            // The selection stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onPointerEnter={() => pointAtType(type.key)}
            onPointerLeave={() => pointAtType(null)}
            onClick={() => choose(type)}
            className={cn(
              "grid cursor-pointer grid-cols-[26px_1fr_auto] items-center gap-2 rounded px-2 py-1 hover:bg-quiet pointer-coarse:min-h-11",
              index === active && "bg-quiet",
            )}
          >
            <MarkSign type={type} />
            {type.label}
            <KeysOf command={markCommandOf(type.digit)} />
          </div>
        ))}
      </div>
      {types.length === 0 ? (
        <p className="px-2 py-1 text-faint">{text(context.scheme.spanTypes.length === 0 ? "noTypes" : "none")}</p>
      ) : null}
      {screen.lastType === null ? null : (
        <Extra command="markAgain">{text("again", { type: nameOf(screen.lastType) })}</Extra>
      )}
      {screen.copied ? (
        <Extra command="pasteMark">{text("asCopied", { type: nameOf(screen.copied.type) })}</Extra>
      ) : null}
      {canAddRange ? <Extra command="addRange">{text("addRange")}</Extra> : null}
    </section>
  );
}

type ExtraProps = { readonly command: CommandId; readonly children: ReactNode };

/** What else can be done with what is selected. The selection stays where it is. */
function Extra({ command, children }: ExtraProps) {
  const { run, platform } = useDesk();
  const { keys } = useCommand(command);
  return (
    <button
      type="button"
      aria-keyshortcuts={ariaKeys(keys, platform)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
      className="mt-1 flex w-full items-center justify-between gap-2 rounded border-t px-2 py-1.5 text-left hover:bg-quiet pointer-coarse:min-h-11"
    >
      {children} <KeysOf command={command} />
    </button>
  );
}

/** Digits mark while one types, since no type is looked for by them. */
function isByDigit({ id, keys }: Command): boolean {
  return id.startsWith("mark") && keys.every(({ by }) => by === "digit");
}
