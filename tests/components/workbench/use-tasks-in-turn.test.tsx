import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type TasksInTurn, useTasksInTurn } from "@/components/workbench/use-tasks-in-turn";
import { paths } from "@/lib/paths";
import type { GivenTask, OpenTask, TaskInTurn } from "@/lib/tasks/task";
import { mount } from "@/tests/components/transcripts/mount";
import { buildTask, buildTurn, taskId } from "@/tests/components/workbench/build-task";

const project = "study";
const pageOf = (number: number) => paths.annotateTask(project, taskId(number));
const given = (number: number): GivenTask => {
  const { task, progress } = buildTurn(number);
  return { id: task.id, stamp: task.stamp, progress };
};

/** What the server answers by address, and what it was asked for. */
const answers = new Map<string, unknown>();
const asked: string[] = [];
let turns: TasksInTurn;

function Desk() {
  turns = useTasksInTurn({ project, owner: "me", first: buildTurn(1) });
  const { shown } = turns;
  if (shown.kind === "open") return <p>{`${shown.task.id.slice(-1)} after ${shown.progress.submitted}`}</p>;
  return <p>{shown.kind === "failed" ? shown.reason : shown.kind}</p>;
}

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    // What parses comes when it is first needed.
    await import("@/lib/tasks/task-parsing");
    await vi.advanceTimersByTimeAsync(ms);
  });
const settle = () => pass(100);
/** Until what comes next has been fetched. */
const wait = () => pass(10_000);

async function open(): Promise<HTMLElement> {
  const { element } = mount(<Desk />);
  await settle();
  return element;
}

async function goTo(number: number, changed: Partial<GivenTask> = {}): Promise<void> {
  void turns.goTo({ ...given(number), ...changed });
  await settle();
}

async function traverseTo(number: number): Promise<void> {
  window.history.replaceState(null, "", pageOf(number));
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  await settle();
}

const answerAhead = (after: number, task: OpenTask | null) =>
  answers.set(paths.api.taskAhead(project, taskId(after)), task);
const answerTask = (number: number) => answers.set(paths.api.task(project, taskId(number)), buildTurn(number));
const askedFor = (number: number) => asked.filter((url) => url === paths.api.task(project, taskId(number))).length;

beforeEach(() => {
  vi.useFakeTimers();
  answers.clear();
  asked.length = 0;
  window.history.replaceState(null, "", pageOf(1));
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    if (!answers.has(url)) return new Response(null, { status: 404 });
    const answer = await answers.get(url);
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("one task after another", () => {
  it("begins with the task of the page, without asking for it", async () => {
    const element = await open();
    expect(element.textContent).toBe("1 after 0");
    expect(asked).toEqual([]);
  });

  it("fetches the next one ahead and then shows it at once, under its own address", async () => {
    answerAhead(1, buildTask(2));
    const element = await open();
    await wait();
    expect(asked).toEqual([paths.api.taskAhead(project, taskId(1))]);
    await goTo(2);
    expect(element.textContent).toBe("2 after 1");
    expect(window.location.pathname).toBe(pageOf(2));
    expect(askedFor(2)).toBe(0);
  });

  it("asks for the task when it is another one, or has changed since it was fetched ahead", async () => {
    for (const number of [2, 3]) answerTask(number);
    answerAhead(1, buildTask(3));
    const element = await open();
    await wait();
    await goTo(2);
    expect([element.textContent, askedFor(2)]).toEqual(["2 after 1", 1]);
    answerAhead(2, buildTask(3));
    await wait();
    await goTo(3, { stamp: "under another scheme" });
    expect([element.textContent, askedFor(3)]).toEqual(["3 after 2", 1]);
  });

  it("keeps the task before on the screen until the next can be worked on", async () => {
    let answer = (_turn: TaskInTurn) => {};
    const coming = new Promise((resolve) => {
      answer = resolve;
    });
    answers.set(paths.api.task(project, taskId(2)), coming);
    const element = await open();
    await goTo(2);
    expect([element.textContent, window.location.pathname]).toEqual(["1 after 0", pageOf(1)]);
    answer(buildTurn(2));
    await settle();
    expect(element.textContent).toBe("2 after 1");
  });

  it("goes back and forward with the browser", async () => {
    for (const number of [1, 2]) answerTask(number);
    const element = await open();
    await goTo(2);
    await traverseTo(1);
    expect(element.textContent).toBe("1 after 0");
    await traverseTo(2);
    expect(element.textContent).toBe("2 after 1");
  });

  it("shows the task that the address names when the page came with another", async () => {
    answerTask(2);
    window.history.replaceState(null, "", pageOf(2));
    expect((await open()).textContent).toBe("2 after 1");
  });

  it("does not show what was asked for before the rater went elsewhere", async () => {
    for (const number of [1, 2]) answerTask(number);
    const element = await open();
    void turns.goTo(given(2));
    await traverseTo(3);
    expect(element.textContent).toBe("no_access");
    expect(window.location.pathname).toBe(pageOf(3));
  });

  it("says why a task does not come, and asks again when told to", async () => {
    answers.set(paths.api.task(project, taskId(2)), new TypeError("Failed to fetch"));
    const element = await open();
    await goTo(2);
    expect([element.textContent, window.location.pathname]).toEqual(["network", pageOf(2)]);
    answers.set(paths.api.task(project, taskId(2)), new Response("<html>", { status: 200 }));
    act(() => turns.retry());
    await settle();
    expect(element.textContent).toBe("server_error");
    answers.set(paths.api.task(project, taskId(2)), new Response(null, { status: 401 }));
    act(() => turns.retry());
    await settle();
    expect(element.textContent).toBe("signed_out");
    answerTask(2);
    act(() => turns.retry());
    await settle();
    expect(element.textContent).toBe("2 after 1");
  });

  it("goes on as well when nothing could be fetched ahead", async () => {
    answers.set(paths.api.taskAhead(project, taskId(1)), new TypeError("Failed to fetch"));
    answerTask(2);
    const element = await open();
    await wait();
    await goTo(2);
    expect(element.textContent).toBe("2 after 1");
  });

  it("knows that a task was taken up again without asking for it", async () => {
    await open();
    act(() => turns.noteResumed());
    expect(turns.shown).toMatchObject({ kind: "open", task: { assignment: "open" } });
    expect(asked).toEqual([]);
  });
});
