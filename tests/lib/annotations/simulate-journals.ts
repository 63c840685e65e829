import type { Annotation } from "@/lib/annotations/annotation";
import { answerBatch } from "@/lib/annotations/answer-batch";
import { answerOf } from "@/lib/annotations/answers";
import type { ChangeContext } from "@/lib/annotations/check-change";
import { isSameMark } from "@/lib/annotations/difference";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { farewellBatch, type Journal, nextErrand, openJournal, storedJournal } from "@/lib/annotations/journal";
import type { JournalAnswer, RevisedAnnotation } from "@/lib/annotations/journal-answer";
import { mergeOf, type Side } from "@/lib/annotations/merge";
import { mergeOutcome } from "@/lib/annotations/merge-outcome";
import type { Change, Operation, OperationBatch } from "@/lib/annotations/operation";
import { settleConflict } from "@/lib/annotations/settle-conflict";
import { type JournalEvent, stepJournal } from "@/lib/annotations/step-journal";
import type { StoredJournal } from "@/lib/annotations/stored-journal";
import { buildId } from "@/tests/lib/annotations/build-annotation";

type Batch = Omit<OperationBatch, "activeMs">;

/** A server that keeps what it commits, and remembers every annotation it ever had by revision. */
export class SimulatedServer {
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [emptyAnnotation];
  /** Operations applied on top of another tab's that their own tab's rater had not been shown. */
  readonly overwriting: string[] = [];
  private readonly authors = new Map<string, SimulatedTab>();
  constructor(private readonly context: ChangeContext) {}

  get current(): RevisedAnnotation {
    return { revision: this.log.length, annotation: this.annotations.at(-1) ?? emptyAnnotation };
  }

  handle({ baseRevision, operations }: Batch, from: SimulatedTab): JournalAnswer {
    const { revision, annotation } = this.current;
    const outcome = answerBatch(
      {
        revision,
        annotation,
        knownOperationIds: operations.map(({ id }) => id).filter((id) => this.log.includes(id)),
        appliedSinceBase: this.log.slice(baseRevision),
      },
      { baseRevision, operations: [...operations], activeMs: 0 },
      this.context,
    );
    const isUnseen = this.log.slice(from.seenRevision).some((id) => this.authors.get(id) !== from);
    for (const operation of outcome.applied) {
      if (isUnseen) this.overwriting.push(operation.id);
      this.authors.set(operation.id, from);
      const step = answerBatch(
        { ...this.current, knownOperationIds: [], appliedSinceBase: [] },
        { baseRevision: this.log.length, operations: [operation], activeMs: 0 },
        this.context,
      );
      this.annotations.push(step.annotation);
      this.log.push(operation.id);
    }
    return structuredClone(outcome.answer);
  }
}

/** One tab of a browser with its store. Its network may lose a request, or the answer to one that arrived. */
export class SimulatedTab {
  journal: Journal;
  /** Requests that are still somewhere: they may yet arrive, once or more. */
  readonly late: Batch[] = [];
  /** Operations that a merge of the rater's stands for: their content is in it, and they are not sent any more. */
  readonly superseded = new Set<string>();
  /** Changes that were neither dropped nor are in what came of the merge that stands for them. */
  readonly forgotten: Change[] = [];
  /** What the rater's merges have made. */
  readonly merged: Operation[] = [];
  /** The revision up to which the rater has been shown what others did, before making the changes that wait. */
  seenRevision = 0;
  private stored: StoredJournal | null = null;
  /** What the open request will be told; null while nothing is under way. */
  private underWay: { batch: Batch; answer: JournalAnswer | null } | null = null;

  constructor(private readonly server: SimulatedServer) {
    this.journal = openJournal(server.current, null);
  }

  tell(event: JournalEvent): void {
    const before = this.journal.replacedCount;
    this.journal = stepJournal(this.journal, event);
    const { replacedCount, pending, baseRevision } = this.journal;
    if (replacedCount > before || pending.length === 0) this.seenRevision = baseRevision;
    this.stored = storedJournal(this.journal);
  }

  make(operation: Operation): void {
    this.tell({ kind: "made", operation });
  }

  send(): void {
    const errand = nextErrand(this.journal);
    if (errand?.kind === "reload") this.tell({ kind: "reloaded", server: structuredClone(this.server.current) });
    if (errand?.kind !== "send") return;
    this.underWay = { batch: errand, answer: null };
    this.tell({ kind: "sending", count: errand.operations.length });
  }

  /** The request reaches the server, which commits. */
  arrive(): void {
    if (this.underWay && !this.underWay.answer) this.underWay.answer = this.server.handle(this.underWay.batch, this);
  }

  /** The answer reaches the tab. */
  hear(): void {
    const answer = this.underWay?.answer;
    if (!answer) return;
    this.underWay = null;
    this.tell({ kind: "answered", answer });
  }

  /** The network goes, or the server is killed before or after it commits: the tab cannot tell which. */
  lose(): void {
    if (!this.underWay) return;
    this.late.push(this.underWay.batch);
    this.underWay = null;
    this.tell({ kind: "failed", reason: "network" });
  }

  /** A message that nobody waits for an answer to, as a page sends when it is hidden. */
  wave(): void {
    const batch = farewellBatch(this.journal);
    if (batch) this.server.handle(batch, this);
  }

  /** A request that was given up arrives after all. */
  arriveLate(index: number): void {
    const batch = this.late[index % Math.max(this.late.length, 1)];
    if (batch) this.server.handle(batch, this);
  }

  /** The tab is closed, or its browser killed, and the page opened again. */
  reopen(): void {
    this.underWay = null;
    this.journal = openJournal(structuredClone(this.server.current), structuredClone(this.stored));
    if (this.journal.pending.length === 0) this.seenRevision = this.journal.baseRevision;
  }

  /**
   * The rater settles a conflict, point by point: by the sides in turn as far as a point has them, else as is suggested.
   * Returns what they chose; null when there was no conflict.
   */
  resolve(sides: readonly Side[]): Annotation | null {
    const { conflict, acknowledged: base, annotation: mine } = this.journal;
    if (!conflict) return null;
    const newer = conflict.annotation;
    const points = mergeOf({ base, newer, mine });
    const choices = new Map(
      points.map((point, index) => {
        const side = sides[index % Math.max(sides.length, 1)];
        return [point.subject, side && point.sides.includes(side) ? side : (point.suggested ?? "newer")] as const;
      }),
    );
    const outcome = mergeOutcome({ newer, mine, points, choices, itemId: buildId() });
    const settlement = settleConflict(this.journal, { points, choices, outcome, operationId: buildId() });
    if (!settlement) return null;
    const kept = this.journal.pending.filter(({ id }) => !settlement.dropped.includes(id));
    for (const { id } of kept) this.superseded.add(id);
    this.forgotten.push(...kept.map(({ change }) => change).filter((change) => !says(outcome, mine, change)));
    this.merged.push(...settlement.operations);
    this.tell({ kind: "resolved", settlement });
    return outcome;
  }

  /** The network is back for good; conflicts are settled by these sides in turn. */
  settle(sides: readonly Side[] = []): void {
    for (let round = 0; round < 50; round += 1) {
      this.arrive();
      this.hear();
      this.resolve(sides);
      this.send();
    }
  }
}

/** Whether an annotation has what a change was made to as mine has it, be it beside or before something else. */
function says(outcome: Annotation, mine: Annotation, change: Change): boolean {
  const has = (text: string | null, part: string | null) => text === part || (text ?? "").includes(part ?? "");
  switch (change.kind) {
    case "putSpan":
    case "removeSpan": {
      const spanId = change.kind === "putSpan" ? change.span.id : change.spanId;
      const mark = mine.spans.find(({ id }) => id === spanId);
      if (!mark) return outcome.spans.every(({ id }) => id !== spanId);
      return outcome.spans.some((span) => isSameMark({ ...mark, id: span.id }, span));
    }
    case "setAnswer":
      return answerOf(outcome, change.element) === answerOf(mine, change.element);
    case "setNote":
      return has(outcome.note, mine.note);
    case "setDiscussion":
      return has(outcome.discussion, mine.discussion);
    default:
      return true;
  }
}
