import { beforeEach, describe, expect, it, vi } from "vitest";
import type { JournalStore } from "@/components/workbench/journal-store";
import { useJournal } from "@/components/workbench/use-journal";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { type Journal, openJournal } from "@/lib/annotations/journal";
import { type JournalEvent, stepJournal } from "@/lib/annotations/step-journal";
import { mount } from "@/tests/components/transcripts/mount";

const opened = openJournal({ revision: 0, annotation: emptyAnnotation }, null);
const made: JournalEvent = {
  kind: "made",
  operation: { id: "00000000-0000-4000-8000-000000000001", change: { kind: "setNote", note: "a" } },
};
const failed: JournalEvent = { kind: "failed", reason: "network" };
const journalAfter = (...events: readonly JournalEvent[]) => events.reduce(stepJournal, opened);

const timer = { activeMs: () => 0, unsentMs: () => 0, markSent: () => {} };
const durable: JournalStore = { isDurable: true, adopted: null, save: async () => {} };
const onEvent = () => {};

type PageProps = { readonly journal: Journal; readonly store: JournalStore };

function Page({ journal, store }: PageProps) {
  useJournal(journal, { url: "/operations", store, timer, onEvent });
  return null;
}

/** Whether the browser is asked to warn whoever leaves the page. */
function isWarned(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe("leaving the page", () => {
  beforeEach(() => {
    vi.stubGlobal("fetch", () => new Promise(() => {}));
    vi.spyOn(navigator, "sendBeacon").mockReturnValue(true);
  });

  it("is warned of while something is unsent and cannot be sent, and not before or after", () => {
    const { render } = mount(<Page journal={opened} store={durable} />);
    expect(isWarned()).toBe(false);
    render(<Page journal={journalAfter(made)} store={durable} />);
    expect(isWarned()).toBe(false);
    render(<Page journal={journalAfter(made, failed)} store={durable} />);
    expect(isWarned()).toBe(true);
    render(<Page journal={journalAfter(failed)} store={durable} />);
    expect(isWarned()).toBe(false);
  });

  it("is warned of while a conflict is not settled", () => {
    const theirs = { ...emptyAnnotation, note: "theirs" };
    const appliedIds = ["00000000-0000-4000-8000-000000000002"];
    const conflict = { kind: "conflict" as const, revision: 1, annotation: theirs, appliedIds };
    mount(<Page journal={journalAfter(made, { kind: "answered", answer: conflict })} store={durable} />);
    expect(isWarned()).toBe(true);
  });

  it("is warned of at once where the browser keeps nothing, and only if something is unsent", () => {
    const forgetful: JournalStore = { ...durable, isDurable: false };
    const { render } = mount(<Page journal={opened} store={forgetful} />);
    expect(isWarned()).toBe(false);
    render(<Page journal={journalAfter(made)} store={forgetful} />);
    expect(isWarned()).toBe(true);
  });
});
