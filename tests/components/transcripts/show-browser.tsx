import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { act } from "react";
import { expect, vi } from "vitest";
import { TranscriptBrowser } from "@/components/transcripts/transcript-browser";
import type { TranscriptFacets, TranscriptPage, TranscriptRow } from "@/lib/transcripts/transcript-row";
import { click, mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

/** A transcript with all that can be known of one. */
export const row: TranscriptRow = {
  id: "019a9e2c-0000-7000-8000-000000000001",
  externalId: "item 1",
  epoch: 2,
  model: "Alder 2",
  condition: "cue",
  split: "heldout",
  correctness: "incorrect",
  reasoningLength: 12_345,
  importedAt: new Date("2026-11-20T12:00:00Z"),
  pairKey: "question 7",
  snippets: [],
  task: { status: "in_progress", submitted: 1, wanted: 3 },
};
/** A page of that row. */
export const onePage: TranscriptPage = {
  rows: [row],
  total: { count: 1, isExact: true },
  before: null,
  after: null,
  isPartial: false,
  notYetSearchable: 0,
};

const exactly = (value: string, count: number) => ({ value, count: { count, isExact: true } });
const facets: TranscriptFacets = {
  model: [{ value: "Alder 2", count: { count: 1000, isExact: false } }, exactly("Cedar mini", 12)],
  condition: [exactly("cue", 7), exactly("", 5)],
  split: [exactly("heldout", 3)],
  status: [exactly("in_progress", 2)],
  correctness: [],
  metadata: [{ path: "question.subject", values: [exactly("physics", 4), exactly("history", 1)] }],
};

const done = { ok: true, value: null } as const;

/** The list in the browser, once all has loaded, at the search part of an address. */
export async function showBrowser(address: string, page = onePage, counted = Promise.resolve(facets)) {
  const onUrlUpdate = vi.fn<(event: UrlUpdateEvent) => void>();
  const actions = {
    save: vi.fn(async () => done),
    change: vi.fn(async () => done),
    remove: vi.fn(async () => done),
  };
  const { element } = mount(
    <UnderRouter>
      <NuqsTestingAdapter searchParams={address} onUrlUpdate={onUrlUpdate} hasMemory>
        <TranscriptBrowser
          project="study"
          page={page}
          facets={counted}
          views={[{ id: "1", name: "Held out", search: "?split=heldout" }]}
          viewActions={actions}
        />
      </NuqsTestingAdapter>
    </UnderRouter>,
  );
  await act(async () => {});
  /** Does something and waits for the address that comes of it. */
  const addressAfter = async (deed: () => void) => {
    const before = onUrlUpdate.mock.calls.length;
    await act(async () => {
      deed();
      await vi.waitFor(() => expect(onUrlUpdate.mock.calls.length).toBeGreaterThan(before));
    });
    return onUrlUpdate.mock.lastCall?.[0].queryString;
  };
  return { element, addressAfter, onUrlUpdate, refresh: router.refresh, actions };
}

/** A button by its text or its label. */
export const buttonOf = (root: ParentNode, name: string) =>
  [...root.querySelectorAll("button")].find(
    (one) => one.textContent === name || one.getAttribute("aria-label") === name,
  );
export const press = (root: ParentNode, name: string) => () => click(buttonOf(root, name));

/** Writes into a field as a person does. */
export function write(input: HTMLInputElement | HTMLSelectElement | null, value: string) {
  if (!input) throw new Error("There is nowhere to write");
  const prototype = input instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(input, value);
  act(() => {
    input.dispatchEvent(new Event(input instanceof HTMLInputElement ? "input" : "change", { bubbles: true }));
  });
}

export const searchBox = (element: HTMLElement) => element.querySelector<HTMLInputElement>('input[inputmode="search"]');
export const submit = (form: HTMLFormElement | null | undefined) => () =>
  act(() => {
    form?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
  });
