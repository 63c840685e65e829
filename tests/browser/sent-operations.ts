import type { Page } from "@playwright/test";
import type { Annotation } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { type Operation, operationBatchSchema } from "@/lib/annotations/operation";
import { replay } from "@/lib/annotations/replay";
import { expect } from "@/tests/browser/fixtures";
import { savedIn } from "@/tests/browser/workbench";

/** The operations that a page has sent from here on, each once however often it was sent, in the order of their making. */
export function watchOperations(page: Page): ReadonlyMap<string, Operation> {
  const sent = new Map<string, Operation>();
  page.on("request", (request) => {
    if (request.method() !== "POST" || !request.url().endsWith("/operations")) return;
    const { operations } = operationBatchSchema.parse(request.postDataJSON());
    for (const operation of operations) if (!sent.has(operation.id)) sent.set(operation.id, operation);
  });
  return sent;
}

/**
 * The server has applied each of the operations once, and nothing else, to what began empty: its revision counts them,
 * and its annotation is what they come to.
 */
export async function expectEachAppliedOnce(page: Page, sent: ReadonlyMap<string, Operation>): Promise<Annotation> {
  const { revision, annotation } = await savedIn(page);
  const { annotation: expected, refused } = replay(emptyAnnotation, [...sent.values()]);
  expect(refused).toEqual([]);
  expect(revision).toBe(sent.size);
  expect(annotation).toEqual(expected);
  return annotation;
}
