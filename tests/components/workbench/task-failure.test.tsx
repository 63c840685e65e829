import { describe, expect, it, vi } from "vitest";
import { TaskFailure } from "@/components/workbench/task-failure";
import { paths } from "@/lib/paths";
import { click, mount } from "@/tests/components/transcripts/mount";
import { UnderRouter } from "@/tests/components/under-router";
import { taskId } from "@/tests/components/workbench/build-task";

const place = { project: "study", task: taskId(1) };

function open(reason: "network" | "signed_out") {
  const onRetry = vi.fn();
  const { element } = mount(
    <UnderRouter>
      <TaskFailure {...{ place, reason, onRetry }} />
    </UnderRouter>,
  );
  const hrefs = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  return { element, onRetry, hrefs };
}

describe("a task that did not come", () => {
  it("says why, takes the focus and is asked for again", () => {
    const { element, onRetry, hrefs } = open("network");
    expect(element.textContent).toContain("There is no connection to the server. Nothing you did is lost.");
    expect(document.activeElement?.textContent).toBe("Try again");
    click(document.activeElement);
    expect(onRetry).toHaveBeenCalledOnce();
    expect(hrefs).toEqual([paths.annotate("study")]);
  });

  it("leads to the sign-in page and back when one is signed out", () => {
    const { hrefs } = open("signed_out");
    expect(hrefs[0]).toBe("/sign-in?next=%2Fprojects%2Fstudy%2Fannotate%2F01a1fb8a-0000-7000-8000-000000000001");
    expect(document.activeElement?.textContent).toBe("Sign in");
  });
});
