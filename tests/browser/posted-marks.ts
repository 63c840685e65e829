import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Span, TextRange } from "@/lib/annotations/annotation";
import type { Change, OperationBatch } from "@/lib/annotations/operation";
import { paths } from "@/lib/paths";
import { expect } from "@/tests/browser/fixtures";
import { savedIn, taskAt } from "@/tests/browser/workbench";

/** A mark of which nothing is said but its type. */
export function markOn(type: string, ...ranges: TextRange[]): Span {
  const nothing = { loadBearing: null, evidence: null, severity: null, confidence: null, note: "", links: [] };
  return { id: randomUUID(), type, ranges, ...nothing };
}

/** The range of a part's text that a quote first stands at. */
export function rangeOf(part: number, text: string, quote: string): TextRange {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`"${quote}" is not in the text`);
  return { part, start, end: start + quote.length, quote };
}

/** Makes changes to the draft of the open task on the server, past the page that has it open. */
export async function postChanges(page: Page, changes: readonly Change[]): Promise<void> {
  const { project, task } = taskAt(page);
  const { revision } = await savedIn(page);
  const operations = changes.map((change) => ({ id: randomUUID(), change }));
  const data: OperationBatch = { baseRevision: revision, operations, activeMs: 0 };
  const answer = await page.request.post(paths.api.operations(project, task), { data });
  expect(answer.status()).toBe(200);
}
