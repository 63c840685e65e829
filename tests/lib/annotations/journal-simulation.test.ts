import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { journalStatus } from "@/lib/annotations/journal";
import type { Side } from "@/lib/annotations/merge";
import type { Change, Operation } from "@/lib/annotations/operation";
import { replay } from "@/lib/annotations/replay";
import { arbitraryChange, arbitraryEdit } from "@/tests/lib/annotations/arbitrary-change";
import { buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildContext } from "@/tests/lib/annotations/build-context";
import { SimulatedServer, SimulatedTab } from "@/tests/lib/annotations/simulate-journals";

type Happening =
  | { readonly kind: "make"; readonly change: Change }
  | { readonly kind: "send" | "arrive" | "hear" | "lose" | "wave" | "reopen" }
  | { readonly kind: "arriveLate"; readonly index: number }
  | { readonly kind: "resolve"; readonly sides: readonly Side[] }
  | { readonly kind: "restore" };

const simple = fc
  .constantFrom(
    "send" as const,
    "arrive" as const,
    "hear" as const,
    "lose" as const,
    "wave" as const,
    "reopen" as const,
  )
  .map((kind): Happening => ({ kind }));
/** None leaves everything as it is suggested; the newer where nothing is. */
const sides = fc.array(fc.constantFrom<Side>("newer", "mine", "both"), { maxLength: 5 });

function happenings(change: fc.Arbitrary<Change>) {
  const one: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 4, arbitrary: change.map((made): Happening => ({ kind: "make", change: made })) },
    { weight: 9, arbitrary: simple },
    { weight: 1, arbitrary: fc.nat().map((index): Happening => ({ kind: "arriveLate", index })) },
    { weight: 1, arbitrary: sides.map((chosen): Happening => ({ kind: "resolve", sides: chosen })) },
    { weight: 1, arbitrary: fc.constant<Happening>({ kind: "restore" }) },
  );
  return fc.array(fc.record({ tab: fc.nat({ max: 1 }), happening: one }), { maxLength: 60 });
}

/** Lets it happen to the tab. Returns the operation if one was made, which is only when the reducer allows it. */
function happen(tab: SimulatedTab, happening: Happening): Operation | null {
  switch (happening.kind) {
    case "make":
      return make(tab, happening.change);
    case "arriveLate":
      tab.arriveLate(happening.index);
      return null;
    case "resolve": {
      const chosen = tab.resolve(happening.sides);
      if (chosen) expect(tab.journal.annotation).toEqual(chosen);
      return null;
    }
    case "restore":
      tab.tell({ kind: "restored" });
      return null;
    default:
      tab[happening.kind]();
      return null;
  }
}

function make(tab: SimulatedTab, change: Change): Operation | null {
  const operation = { id: buildId(), change };
  if (replay(tab.journal.annotation, [operation]).refused.length > 0) return null;
  tab.make(operation);
  return operation;
}

/** A journal that claims to know the server's annotation at its base revision does. */
function expectTruth({ journal }: SimulatedTab, server: SimulatedServer) {
  if (journal.acknowledged && !journal.conflict) {
    expect(journal.acknowledged).toEqual(server.annotations[journal.baseRevision]);
    expect(journal.annotation).toEqual(replay(journal.acknowledged, journal.pending).annotation);
  }
}

describe("one tab on a bad network, with kills", () => {
  it("loses nothing, applies nothing twice, and never speaks of a conflict", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(happenings(arbitraryEdit), (events) => {
        const server = new SimulatedServer(buildContext());
        const tab = new SimulatedTab(server);
        const operations: Operation[] = [];
        for (const { happening } of events) {
          const operation = happen(tab, happening);
          if (operation) operations.push(operation);
          expect(tab.journal.conflict).toBeNull();
          expectTruth(tab, server);
        }
        tab.settle();
        expect(server.log).toEqual(operations.map(({ id }) => id));
        expect(server.current.annotation).toEqual(replay(emptyAnnotation, operations).annotation);
        expect(tab.journal.annotation).toEqual(server.current.annotation);
        expect(tab.journal.replacedCount).toBe(0);
        expect(journalStatus(tab.journal)).toEqual({ kind: "saved", waiting: 0 });
      }),
      { numRuns: 400 },
    );
  });

  it("accounts for each operation when the server refuses some", { timeout: 60_000 }, () => {
    const strange: fc.Arbitrary<Change> = fc.oneof(
      arbitraryChange,
      fc.constant<Change>({ kind: "setAnswer", element: "beauty", option: "yes" }),
    );
    fc.assert(
      fc.property(happenings(strange), (events) => {
        const server = new SimulatedServer(buildContext());
        const tab = new SimulatedTab(server);
        const made = events.flatMap(({ happening }) => happen(tab, happening) ?? []);
        tab.settle();
        const { refused, annotation, pending } = tab.journal;
        expect(pending).toEqual([]);
        expect(annotation).toEqual(server.current.annotation);
        expect([...server.log, ...refused.map(({ operation }) => operation.id)].sort()).toEqual(
          made.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("two tabs on one draft", () => {
  it("overwrite nothing unseen, lose nothing untold, and end with the server's annotation", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(happenings(arbitraryChange), sides, (events, chosen) => {
        const server = new SimulatedServer(buildContext());
        const tabs = [new SimulatedTab(server), new SimulatedTab(server)];
        const made: Operation[] = [];
        for (const { tab: index, happening } of events) {
          const tab = tabs[index];
          const operation = tab && happen(tab, happening);
          if (operation) made.push(operation);
          for (const each of tabs) expectTruth(each, server);
        }
        for (const tab of [...tabs, ...tabs]) tab.settle(chosen);
        for (const tab of tabs) tab.tell({ kind: "reloaded", server: server.current });
        expect(server.overwriting).toEqual([]);
        expect(tabs.flatMap(({ forgotten }) => forgotten)).toEqual([]);
        expect(new Set(server.log).size).toBe(server.log.length);
        const setAside = tabs.flatMap(({ journal }) => journal.setAside.map(({ id }) => id));
        const refused = tabs.flatMap(({ journal }) => journal.refused.map(({ operation }) => operation.id));
        const superseded = tabs.flatMap((tab) => [...tab.superseded]);
        expect([...setAside, ...superseded].filter((id) => server.log.includes(id))).toEqual([]);
        const accounted = new Set([...server.log, ...setAside, ...refused, ...superseded]);
        const all = [...made, ...tabs.flatMap(({ merged }) => merged)].map(({ id }) => id);
        expect([...accounted].sort()).toEqual(all.sort());
        for (const { journal } of tabs) {
          expect(journal.pending).toEqual([]);
          expect(journal.annotation).toEqual(server.current.annotation);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("that only add marks both have every mark of either in the end, once", { timeout: 60_000 }, () => {
    const addition = fc.constant(null).map((): Change => ({ kind: "putSpan", span: buildSpan() }));
    fc.assert(
      fc.property(happenings(addition), (events) => {
        const server = new SimulatedServer(buildContext());
        const tabs = [new SimulatedTab(server), new SimulatedTab(server)];
        const marks: string[] = [];
        for (const { tab: index, happening } of events) {
          const tab = tabs[index];
          const asSuggested = happening.kind === "resolve" ? { ...happening, sides: [] } : happening;
          const change = tab && happen(tab, asSuggested)?.change;
          if (change?.kind === "putSpan") marks.push(change.span.id);
        }
        for (const tab of [...tabs, ...tabs]) tab.settle();
        for (const tab of tabs) tab.tell({ kind: "reloaded", server: server.current });
        for (const annotation of [server.current.annotation, ...tabs.map(({ journal }) => journal.annotation)])
          expect(annotation.spans.map(({ id }) => id).sort()).toEqual(marks.toSorted());
        expect(tabs.flatMap(({ journal }) => journal.setAside)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
