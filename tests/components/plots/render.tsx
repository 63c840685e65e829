import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import agreement from "@/messages/en/agreement.json";
import common from "@/messages/en/common.json";
import plots from "@/messages/en/plots.json";
import scores from "@/messages/en/scores.json";

const messages = { agreement, common, plots, scores };

/** Puts an element under the pages' texts, as their layout does. */
export function withTexts(children: ReactNode): ReactNode {
  return (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

/** What the server sends of an element, as a document to look around in. */
export function render(children: ReactNode): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = renderToStaticMarkup(withTexts(children));
  return root;
}

/** The text of each cell, row by row, the head first. */
export function cellsOf(table: Element | null): string[][] {
  const rows = [...(table?.querySelectorAll("tr") ?? [])];
  return rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? ""));
}
