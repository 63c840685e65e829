import "server-only";
import { randomUUID } from "node:crypto";
import type { PackedLabels } from "@/lib/annotations/packed-labels";
import { log } from "@/lib/server/log";
import type { Work } from "@/lib/server/statistics/work";
import type { Task, WorkerPool } from "@/lib/server/statistics/worker-pool";

/** What is asked for. */
export type Wanted = {
  readonly projectId: string;
  readonly labelRevision: number;
  /** The number of the scheme's version in `work`. */
  readonly schemeNumber: number;
  readonly work: Omit<Work, "labels">;
  /** Called only where nobody computed it yet. */
  readonly readLabels: () => Promise<PackedLabels>;
};

/** How a computation stands; `report` is serialised. */
export type Standing =
  | { readonly state: "computing"; readonly progress: number }
  | { readonly state: "ready"; readonly report: Uint8Array }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly failureId: string };

/** One computation, shared by all who ask for it. It begins when it is made. */
export class Computation {
  readonly wanted: Wanted;
  /** Resolved once it is ready, stopped or failed; never rejected. */
  readonly settled: Promise<void>;
  #standing: Standing = { state: "computing", progress: 0 };
  #task: Task | null = null;
  readonly #pool: WorkerPool;
  readonly #beganAtMs = performance.now();
  #settledAtMs: number | null = null;
  #settle: () => void = () => {};

  constructor(wanted: Wanted, pool: WorkerPool) {
    this.wanted = wanted;
    this.#pool = pool;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    wanted.readLabels().then(
      (labels) => this.#run(labels),
      (error: unknown) => this.#fail(error),
    );
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** From the beginning to the end. */
  get tookMs(): number {
    return (this.#settledAtMs ?? performance.now()) - this.#beganAtMs;
  }

  /** Since the end; 0 while it goes on. */
  get ageMs(): number {
    return this.#settledAtMs === null ? 0 : performance.now() - this.#settledAtMs;
  }

  /** Ends it where it stands. */
  stop(): void {
    this.#become({ state: "stopped" });
    if (this.#task) this.#pool.stop(this.#task);
  }

  #run(labels: PackedLabels): void {
    if (this.#standing.state !== "computing") return;
    this.#task = {
      work: { ...this.wanted.work, labels },
      onProgress: (progress) => this.#become({ state: "computing", progress }),
      onDone: (report) => this.#become({ state: "ready", report }),
      onFailed: (error) => this.#fail(error),
    };
    this.#pool.run(this.#task);
  }

  #fail(error: unknown): void {
    const failureId = randomUUID();
    const { projectId, work } = this.wanted;
    log.error({ err: error, requestId: failureId, projectId, statistic: work.statistic }, "a statistic failed");
    this.#become({ state: "failed", failureId });
  }

  #become(standing: Standing): void {
    if (this.#standing.state !== "computing") return;
    this.#standing = standing;
    if (standing.state === "computing") return;
    this.#settledAtMs = performance.now();
    this.#task = null;
    this.#settle();
  }
}
