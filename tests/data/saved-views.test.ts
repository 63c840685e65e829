import { describe, expect, it } from "vitest";
import { changeView, deleteView, listSavedViews, saveView } from "@/lib/server/data/saved-views";
import { makeMember, makeProject } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const taken = { code: "conflict", key: "viewExists" };

async function makeView(name = "Held out") {
  const { slug, owner } = await makeProject();
  const view = await saveView(owner, { project: slug, name, search: "?split=heldout" });
  return { project: slug, owner, view };
}

describe("saved views", () => {
  it("are kept for everyone who researches the project, by name", async () => {
    const { project, owner, view } = await makeView();
    await saveView(owner, { project, name: "Cues", search: "?condition=cue" });
    const colleague = await makeMember({ slug: project, owner }, "adjudicator");
    expect(await listSavedViews(colleague, project)).toEqual([
      { id: expect.any(String), name: "Cues", search: "?condition=cue" },
      { ...view, name: "Held out", search: "?split=heldout" },
    ]);
  });

  it("have names of their own in a project, and may share one with another project's", async () => {
    const { project, owner, view } = await makeView();
    await makeView();
    await expect(saveView(owner, { project, name: "Held out", search: "" })).rejects.toMatchObject(taken);
    const other = await saveView(owner, { project, name: "Cues", search: "" });
    await expect(changeView(owner, { ...other, project, name: view.name })).rejects.toMatchObject(taken);
  });

  it("take another name and another filter", async () => {
    const { project, owner, view } = await makeView();
    await changeView(owner, { project, id: view.id, name: "Dev", search: "?split=dev" });
    expect(await listSavedViews(owner, project)).toEqual([{ id: view.id, name: "Dev", search: "?split=dev" }]);
  });

  it("are forgotten, once", async () => {
    const { project, owner, view } = await makeView();
    await deleteView(owner, { project, id: view.id });
    expect(await listSavedViews(owner, project)).toEqual([]);
    await expect(deleteView(owner, { project, id: view.id })).rejects.toMatchObject(missing);
  });

  it("are not there for a stranger, a rater, or from another project", async () => {
    const { project, owner, view } = await makeView();
    const other = await makeProject();
    const rater = await makeMember({ slug: project, owner }, "rater");
    for (const viewer of [other.owner, rater]) {
      await expect(listSavedViews(viewer, project)).rejects.toMatchObject(missing);
      await expect(saveView(viewer, { project, name: "Mine", search: "" })).rejects.toMatchObject(missing);
      await expect(changeView(viewer, { ...view, project, name: "Mine" })).rejects.toMatchObject(missing);
      await expect(deleteView(viewer, { project, id: view.id })).rejects.toMatchObject(missing);
    }
    const asTheirs = { project: other.slug, id: view.id };
    await expect(changeView(other.owner, { ...view, ...asTheirs })).rejects.toMatchObject(missing);
    await expect(deleteView(other.owner, asTheirs)).rejects.toMatchObject(missing);
    expect(await listSavedViews(owner, project)).toEqual([view]);
  });
});
