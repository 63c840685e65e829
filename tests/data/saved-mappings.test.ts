import { describe, expect, it } from "vitest";
import { deleteMapping, listMappings, renameMapping, saveMapping } from "@/lib/server/data/saved-mappings";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const mappingTo = (answer: string) =>
  mappingSchema.parse({ fields: { model: { constant: "Alder 2" }, answer: { path: answer } } });

describe("saved mappings", () => {
  it("are listed by name, as they were saved", async () => {
    const { slug: project, owner } = await makeProject();
    await saveMapping(owner, { project, name: "Runs with a hint", mapping: mappingTo("result.response") });
    await saveMapping(owner, { project, name: "Baselines", mapping: mappingTo("output") });
    const listed = await listMappings(owner, project);
    expect(listed.map(({ name, mapping }) => ({ name, mapping }))).toEqual([
      { name: "Baselines", mapping: mappingTo("output") },
      { name: "Runs with a hint", mapping: mappingTo("result.response") },
    ]);
  });

  it("are replaced by one of the same name, and stay the same one", async () => {
    const { slug: project, owner } = await makeProject();
    const first = await saveMapping(owner, { project, name: "Runs", mapping: mappingTo("one") });
    const second = await saveMapping(owner, { project, name: "Runs", mapping: mappingTo("two") });
    expect(second.id).toBe(first.id);
    expect((await listMappings(owner, project)).map(({ mapping }) => mapping)).toEqual([mappingTo("two")]);
  });

  it("can be renamed, but not to a name that another has", async () => {
    const { slug: project, owner } = await makeProject();
    const { id } = await saveMapping(owner, { project, name: "Runs", mapping: mappingTo("one") });
    await saveMapping(owner, { project, name: "Others", mapping: mappingTo("two") });
    await renameMapping(owner, { project, id, name: "Older runs" });
    const taken = { code: "conflict", key: "mappingExists", values: { name: "Others" } };
    await expect(renameMapping(owner, { project, id, name: "Others" })).rejects.toMatchObject(taken);
    expect((await listMappings(owner, project)).map(({ name }) => name)).toEqual(["Older runs", "Others"]);
  });

  it("can be deleted once", async () => {
    const { slug: project, owner } = await makeProject();
    const { id } = await saveMapping(owner, { project, name: "Runs", mapping: mappingTo("one") });
    await deleteMapping(owner, { project, id });
    expect(await listMappings(owner, project)).toEqual([]);
    await expect(deleteMapping(owner, { project, id })).rejects.toMatchObject(missing);
  });

  it("are not there for a stranger, nor for a rater, nor from another project", async () => {
    const home = await makeProject();
    const { id } = await saveMapping(home.owner, { project: home.slug, name: "Runs", mapping: mappingTo("one") });
    const elsewhere = await makeProject();
    const strangers = [await makePerson(), elsewhere.owner, await makeMember(home, "rater")];
    for (const stranger of strangers) {
      const project = home.slug;
      await expect(listMappings(stranger, project)).rejects.toMatchObject(missing);
      const saving = saveMapping(stranger, { project, name: "Runs", mapping: mappingTo("two") });
      await expect(saving).rejects.toMatchObject(missing);
      await expect(renameMapping(stranger, { project, id, name: "Mine" })).rejects.toMatchObject(missing);
      await expect(deleteMapping(stranger, { project, id })).rejects.toMatchObject(missing);
    }
    const throughTheirs = { project: elsewhere.slug, id };
    await expect(renameMapping(elsewhere.owner, { ...throughTheirs, name: "Mine" })).rejects.toMatchObject(missing);
    await expect(deleteMapping(elsewhere.owner, throughTheirs)).rejects.toMatchObject(missing);
    const kept = await listMappings(home.owner, home.slug);
    expect(kept.map(({ name, mapping }) => ({ name, mapping }))).toEqual([{ name: "Runs", mapping: mappingTo("one") }]);
  });
});
