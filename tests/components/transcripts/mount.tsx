import { NextIntlClientProvider } from "next-intl";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach } from "vitest";
import annotate from "@/messages/en/annotate.json";
import changes from "@/messages/en/changes.json";
import common from "@/messages/en/common.json";
import imports from "@/messages/en/imports.json";
import labelImports from "@/messages/en/label-imports.json";
import palette from "@/messages/en/palette.json";
import statistics from "@/messages/en/statistics.json";
import transcripts from "@/messages/en/transcripts.json";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const messages = { annotate, changes, common, imports, labelImports, palette, statistics, transcripts };
const mounted = new Set<{ readonly root: Root; readonly element: HTMLElement }>();

afterEach(() => {
  for (const { root, element } of mounted) {
    act(() => root.unmount());
    element.remove();
  }
  mounted.clear();
});

/** Puts an element into the document under the pages' texts, as the browser has it once all has loaded. */
export function mount(children: ReactNode): {
  readonly element: HTMLElement;
  readonly render: (next: ReactNode) => void;
} {
  const element = document.createElement("div");
  document.body.append(element);
  const root = createRoot(element);
  mounted.add({ root, element });
  const render = (next: ReactNode) =>
    act(() =>
      root.render(
        <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
          {next}
        </NextIntlClientProvider>,
      ),
    );
  render(children);
  return { element, render };
}

/** Clicks as a person does, and lets what follows from it be drawn. */
export function click(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) throw new Error("There is nothing to click");
  act(() => element.click());
}
