import { describe, expect, it } from "vitest";
import {
  archiveProject,
  countOwnSubmissions,
  createProject,
  getProject,
  listProjects,
  restoreProject,
} from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };

describe("projects", () => {
  it("belongs to whoever made it", async () => {
    const { slug, owner } = await makeProject();
    expect(await getProject(owner, slug)).toMatchObject({ slug, role: "owner", transcriptCount: 0 });
    expect((await listProjects(owner)).map((project) => project.slug)).toEqual([slug]);
  });

  it("has one address", async () => {
    const { slug, owner } = await makeProject();
    const again = createProject(owner, { slug, name: "Another", description: "" });
    await expect(again).rejects.toMatchObject({ code: "conflict", key: "projectExists", values: { project: slug } });
  });

  it("is open to administrators and the operator as to an owner", async () => {
    const { slug } = await makeProject();
    const administrator = await makePerson({ isAdministrator: true });
    expect((await getProject(administrator, slug)).role).toBe("owner");
    expect((await getProject(operator, slug)).role).toBe("owner");
  });

  it("is not there for a stranger", async () => {
    const { slug } = await makeProject();
    const stranger = await makePerson();
    await expect(getProject(stranger, slug)).rejects.toMatchObject(missing);
    await expect(archiveProject(stranger, slug)).rejects.toMatchObject(missing);
    expect(await listProjects(stranger)).toEqual([]);
    expect(await countOwnSubmissions(stranger, slug)).toBe(0);
  });

  it("goes out of sight and comes back for its owner only", async () => {
    const project = await makeProject();
    const { slug, owner } = project;
    const rater = await makeMember(project, "rater");
    await expect(archiveProject(rater, slug)).rejects.toMatchObject(missing);
    await archiveProject(owner, slug);
    await expect(getProject(owner, slug)).rejects.toMatchObject(missing);
    await expect(restoreProject(rater, slug)).rejects.toMatchObject(missing);
    await expect(restoreProject(await makePerson(), slug)).rejects.toMatchObject(missing);
    await restoreProject(owner, slug);
    expect((await getProject(rater, slug)).slug).toBe(slug);
  });
});
