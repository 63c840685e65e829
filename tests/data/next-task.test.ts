import { describe, expect, it } from "vitest";
import { hasNextTask } from "@/lib/server/data/next-task";
import { skipTask } from "@/lib/server/data/skips";
import { openNextTask } from "@/lib/server/data/tasks";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

describe("whether there is a next task", () => {
  it("is no in an empty project, and yes while one wants a rater or is open", async () => {
    const project = await makeProject();
    const rater = await makeMember(project, "rater");
    expect(await hasNextTask(rater, project.slug)).toBe(false);
    await importDrafts(project.slug, [draftOf()]);
    await wantRaters(project.slug, 1);
    expect(await hasNextTask(rater, project.slug)).toBe(true);
    await openNextTask(rater, project.slug);
    expect(await hasNextTask(rater, project.slug)).toBe(true);
    expect(await hasNextTask(project.owner, project.slug)).toBe(false);
  });

  it("is no for whoever skipped the last one, and yes for the others", async () => {
    const project = await makeProject();
    const rater = await makeMember(project, "rater");
    await importDrafts(project.slug, [draftOf()]);
    await wantRaters(project.slug, 1);
    const task = await openNextTask(rater, project.slug);
    await skipTask(rater, { project: project.slug, task: task ?? "", reason: "Not mine" });
    expect(await hasNextTask(rater, project.slug)).toBe(false);
    expect(await hasNextTask(project.owner, project.slug)).toBe(true);
  });

  it("answers the same as opening does", async () => {
    const project = await makeProject();
    await importDrafts(project.slug, [draftOf(), draftOf()]);
    for (let round = 0; round < 3; round++) {
      const has = await hasNextTask(project.owner, project.slug);
      const task = await openNextTask(project.owner, project.slug);
      expect(has).toBe(task !== null);
      if (task) await skipTask(project.owner, { project: project.slug, task, reason: "Next" });
    }
  });

  it("is not found for a stranger", async () => {
    const project = await makeProject();
    await expect(hasNextTask(await makePerson(), project.slug)).rejects.toMatchObject({ code: "notFound" });
  });
});
