import { describe, expect, it } from "vitest";
import { endSession, findSessionViewer, startSession } from "@/lib/server/data/sessions";
import { setDisabled, setPassword } from "@/lib/server/data/users";
import { operator } from "@/lib/viewer";
import { makePerson } from "@/tests/data/builders";

describe("sessions", () => {
  it("ends at sign-out, for that session alone", async () => {
    const person = await makePerson();
    const elsewhere = await startSession(person.userId);
    await endSession(person.sessionId);
    expect(await findSessionViewer(person.sessionId)).toBeNull();
    expect((await findSessionViewer(elsewhere))?.userId).toBe(person.userId);
  });

  it("ends everywhere when the account is disabled, and does not come back with it", async () => {
    const person = await makePerson();
    await setDisabled(operator, person.email, true);
    expect(await findSessionViewer(person.sessionId)).toBeNull();
    await setDisabled(operator, person.email, false);
    expect(await findSessionViewer(person.sessionId)).toBeNull();
  });

  it("ends everywhere when the password changes", async () => {
    const person = await makePerson();
    await setPassword(operator, { email: person.email, password: "another long password" });
    expect(await findSessionViewer(person.sessionId)).toBeNull();
  });

  it("is nobody's when there is no such row", async () => {
    expect(await findSessionViewer("01a1fa2b-a1ae-74ba-8eef-0d4d204d4506")).toBeNull();
  });
});
