import "server-only";
import { availableParallelism } from "node:os";
import process from "node:process";
import { Worker } from "node:worker_threads";
import type { Word, Work } from "@/lib/server/statistics/work";

/** A piece of work that is under way or waits for a thread. */
export type Task = {
  readonly work: Work;
  readonly onProgress: (share: number) => void;
  readonly onDone: (report: Uint8Array) => void;
  readonly onFailed: (error: unknown) => void;
};

type Thread = { readonly worker: Worker; task: Task | null; labelsId: string | null };

/** Room for a core that answers requests. */
const mostThreads = Math.max(1, availableParallelism() - 1);

/**
 * Threads that compute, started when there is work and kept for the next. Tasks are taken in their order; a task that is
 * stopped while it runs ends its thread.
 */
export class WorkerPool {
  #threads: Thread[] = [];
  #waiting: Task[] = [];

  run(task: Task): void {
    this.#waiting.push(task);
    this.#giveOut();
  }

  /** Neither of the task's callbacks is called any more. */
  stop(task: Task): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== task);
    const thread = this.#threads.find((running) => running.task === task);
    if (thread) this.#end(thread);
    this.#giveOut();
  }

  /** Ends every thread, whatever it does. */
  close(): void {
    this.#waiting = [];
    for (const thread of this.#threads) this.#end(thread);
  }

  #giveOut(): void {
    for (let task = this.#waiting[0]; task !== undefined; task = this.#waiting[0]) {
      const thread = this.#freeThread(task.work.labels.id);
      if (thread === null) return;
      this.#waiting.shift();
      thread.task = task;
      thread.labelsId = task.work.labels.id;
      thread.worker.ref();
      thread.worker.postMessage(task.work);
    }
  }

  /** One that has the labels, else any, else a new one while there may be more. */
  #freeThread(labelsId: string): Thread | null {
    const free = this.#threads.filter(({ task }) => task === null);
    const known = free.find((thread) => thread.labelsId === labelsId) ?? free[0];
    return known ?? (this.#threads.length < mostThreads ? this.#start() : null);
  }

  #start(): Thread {
    const thread: Thread = { worker: startWorker(), task: null, labelsId: null };
    thread.worker.on("message", (word: Word) => this.#hear(thread, word));
    thread.worker.on("error", (error) => this.#lose(thread, error));
    thread.worker.on("exit", (code) => this.#lose(thread, new Error(`The thread ended with code ${code}`)));
    this.#threads.push(thread);
    return thread;
  }

  #hear(thread: Thread, word: Word): void {
    const { task } = thread;
    if (task === null) return;
    if (word.kind === "progress") {
      task.onProgress(word.share);
      return;
    }
    thread.task = null;
    // A thread without work keeps no process alive.
    thread.worker.unref();
    if (word.kind === "done") task.onDone(word.report);
    else task.onFailed(word.error);
    this.#giveOut();
  }

  /** A thread that ended by itself, for want of memory say, fails its task and no other. */
  #lose(thread: Thread, error: unknown): void {
    const { task } = thread;
    this.#end(thread);
    task?.onFailed(error);
    this.#giveOut();
  }

  #end(thread: Thread): void {
    this.#threads = this.#threads.filter((other) => other !== thread);
    thread.task = null;
    void thread.worker.terminate();
  }
}

/** The bundler finds the thread's code by these very expressions; the second it never comes to. */
function startWorker(): Worker {
  if (process.env.NEXT_RUNTIME === "nodejs") return new Worker(new URL("./statistics-worker.ts", import.meta.url));
  return new Worker(new URL("./unbundled-worker.mjs", import.meta.url), { execArgv: ["--conditions=react-server"] });
}
