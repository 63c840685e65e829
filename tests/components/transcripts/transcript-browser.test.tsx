import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { TranscriptBrowser } from "@/components/transcripts/transcript-browser";
import type { TranscriptPage } from "@/lib/transcripts/transcript-row";
import { click, mount } from "@/tests/components/transcripts/mount";

const row = {
  id: "019a9e2c-0000-7000-8000-000000000001",
  externalId: "item 1",
  epoch: 2,
  model: "Alder 2",
  condition: "cue",
  split: "heldout",
  correctness: "incorrect",
  reasoningLength: 12_345,
  importedAt: new Date("2026-11-20T12:00:00Z"),
  task: { status: "in_progress", submitted: 1, wanted: 3 },
} as const;

const onePage: TranscriptPage = { rows: [row], total: { count: 1, isExact: true }, before: null, after: null };

function show(address: string, page: TranscriptPage = onePage) {
  const onUrlUpdate = vi.fn<(event: UrlUpdateEvent) => void>();
  const { element } = mount(
    <NuqsTestingAdapter searchParams={address} onUrlUpdate={onUrlUpdate} hasMemory>
      <TranscriptBrowser project="study" page={page} models={["Alder 2", "Cedar mini"]} conditions={["cue"]} />
    </NuqsTestingAdapter>,
  );
  /** Does something and waits for the address that comes of it. */
  const addressAfter = async (deed: () => void) => {
    const before = onUrlUpdate.mock.calls.length;
    await act(async () => {
      deed();
      await vi.waitFor(() => expect(onUrlUpdate.mock.calls.length).toBeGreaterThan(before));
    });
    return onUrlUpdate.mock.lastCall?.[0].queryString;
  };
  return { element, addressAfter };
}

const selectOf = (element: HTMLElement, label: string) =>
  [...element.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label))?.querySelector("select");

const press = (element: HTMLElement, name: string) => () =>
  click([...element.querySelectorAll("button")].find((one) => one.textContent === name));

const choose = (element: HTMLElement, label: string, option: string) => () => {
  const select = selectOf(element, label);
  const index = [...(select?.options ?? [])].findIndex((one) => one.textContent === option);
  if (!select || index === -1) throw new Error(`${label} has no ${option}`);
  select.selectedIndex = index;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};

beforeEach(() => window.localStorage.clear());

describe("the list of transcripts", () => {
  it("says of each what is known, and leads to it with the filters kept", () => {
    const { element } = show("?model=Alder+2&after=019a9e2c-0000-7000-8000-000000000009");
    expect([...element.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
      ...["item 1 epoch 2", "Alder 2", "cue", "held out", "in progress 1 of 3", "incorrect", "12,345", "Nov 20, 2026"],
    ]);
    expect(element.querySelector("td a")?.getAttribute("href")).toBe(
      `/projects/study/transcripts/${row.id}?model=Alder+2`,
    );
  });

  it("puts a filter into the address and begins at the first page", async () => {
    const { element, addressAfter } = show("?sort=-condition&after=019a9e2c-0000-7000-8000-000000000009");
    expect(await addressAfter(choose(element, "Model", "Cedar mini"))).toBe("?sort=-condition&model=Cedar+mini");
    expect(await addressAfter(choose(element, "Condition", "none"))).toBe(
      "?sort=-condition&model=Cedar+mini&condition=",
    );
    expect(await addressAfter(choose(element, "Model", "any"))).toBe("?sort=-condition&condition=");
  });

  it("clears all filters at once and keeps the order", async () => {
    const { element, addressAfter } = show("?sort=-condition&model=Cedar+mini&split=dev&status=labelled&condition=");
    expect(await addressAfter(press(element, "Clear filters"))).toBe("?sort=-condition");
  });

  it("shows a model from the address that the project does not have", () => {
    const { element } = show("?model=Nobody");
    expect(selectOf(element, "Model")?.selectedOptions[0]?.textContent).toBe("Nobody");
  });

  it("puts the order into the address, the default one without a word", async () => {
    const { element, addressAfter } = show("");
    expect(await addressAfter(press(element, "Reasoning, characters"))).toBe("?sort=reasoningLength");
    expect(await addressAfter(press(element, "Imported"))).toBe("");
  });

  it("goes to the next page and the one before", async () => {
    const [before, after] = ["019a9e2c-0000-7000-8000-00000000000b", "019a9e2c-0000-7000-8000-00000000000a"];
    const { element, addressAfter } = show("?condition=cue", { ...onePage, before, after });
    expect(await addressAfter(press(element, "Next"))).toBe(`?condition=cue&after=${after}`);
    expect(await addressAfter(press(element, "Previous"))).toBe(`?condition=cue&before=${before}`);
  });

  it("counts exactly or says that there are more", () => {
    const total = (count: number, isExact: boolean) =>
      show("", { ...onePage, total: { count, isExact } }).element.textContent;
    expect(total(1, true)).toContain("1 transcript");
    expect(total(1234, true)).toContain("1,234 transcripts");
    expect(total(1000, false)).toContain("1,000+ transcripts");
  });
});
