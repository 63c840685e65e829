import { describe, expect, it } from "vitest";
import { addMember, changeMember, listMembers, removeMember } from "@/lib/server/data/members";
import { getProject } from "@/lib/server/data/projects";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };

describe("members", () => {
  it("gives someone with an account a role", async () => {
    const project = await makeProject();
    const rater = await makeMember(project, "rater");
    expect((await getProject(rater, project.slug)).role).toBe("rater");
    const members = await listMembers(project.owner, project.slug);
    expect(new Map(members.map(({ email, role }) => [email, role]))).toEqual(
      new Map([
        [project.owner.email, "owner"],
        [rater.email, "rater"],
      ]),
    );
  });

  it("finds an account however its e-mail is written", async () => {
    const project = await makeProject();
    const person = await makePerson();
    await addMember(project.owner, { project: project.slug, email: person.email, role: "rater" });
    await expect(
      addMember(project.owner, { project: project.slug, email: person.email, role: "owner" }),
    ).rejects.toMatchObject({ code: "conflict", key: "alreadyMember" });
  });

  it("says that there is no account", async () => {
    const { slug, owner } = await makeProject();
    const adding = addMember(owner, { project: slug, email: "nobody@example.org", role: "rater" });
    await expect(adding).rejects.toMatchObject({ key: "noAccount" });
  });

  it("changes a role at the next request", async () => {
    const project = await makeProject();
    const person = await makeMember(project, "adjudicator");
    await changeMember(project.owner, { project: project.slug, userId: person.userId, role: "rater" });
    expect((await getProject(person, project.slug)).role).toBe("rater");
  });

  it("takes away what a removed member could see", async () => {
    const project = await makeProject();
    const person = await makeMember(project, "owner");
    await removeMember(project.owner, { project: project.slug, userId: person.userId });
    await expect(getProject(person, project.slug)).rejects.toMatchObject(missing);
  });

  it("keeps the last owner", async () => {
    const { slug, owner } = await makeProject();
    const lastOwner = { code: "conflict", key: "lastOwner" };
    await expect(removeMember(owner, { project: slug, userId: owner.userId })).rejects.toMatchObject(lastOwner);
    await expect(changeMember(owner, { project: slug, userId: owner.userId, role: "rater" })).rejects.toMatchObject(
      lastOwner,
    );
    expect(await listMembers(owner, slug)).toHaveLength(1);
  });

  it("keeps an owner when two owners remove each other at once", async () => {
    const project = await makeProject();
    const other = await makeMember(project, "owner");
    await Promise.allSettled([
      removeMember(project.owner, { project: project.slug, userId: other.userId }),
      removeMember(other, { project: project.slug, userId: project.owner.userId }),
    ]);
    const administrator = await makePerson({ isAdministrator: true });
    expect(await listMembers(administrator, project.slug)).toHaveLength(1);
  });

  it("is not there for strangers, raters and adjudicators", async () => {
    const project = await makeProject();
    const { slug, owner } = project;
    const others = [await makePerson(), await makeMember(project, "rater"), await makeMember(project, "adjudicator")];
    for (const other of others) {
      await expect(listMembers(other, slug)).rejects.toMatchObject(missing);
      await expect(addMember(other, { project: slug, email: other.email, role: "owner" })).rejects.toMatchObject(
        missing,
      );
      await expect(changeMember(other, { project: slug, userId: other.userId, role: "owner" })).rejects.toMatchObject(
        missing,
      );
      await expect(removeMember(other, { project: slug, userId: owner.userId })).rejects.toMatchObject(missing);
    }
  });
});
