import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signIn } from "@/lib/server/data/sign-in";
import { setDisabled, setPassword } from "@/lib/server/data/users";
import { operator } from "@/lib/viewer";
import { makePerson } from "@/tests/data/builders";

const password = "a long password";
const tooMany = { code: "tooMany", key: "tooManySignIns" };
const newAddress = () => randomUUID();

describe("sign-in", () => {
  it("finds the account by e-mail in any case and its password", async () => {
    const { email, userId } = await makePerson();
    const attempt = { email: ` ${email.toUpperCase()} `, password, address: newAddress() };
    expect(await signIn(attempt)).toEqual({ id: userId });
  });

  it("does not say whether the password or the e-mail was wrong", async () => {
    const { email } = await makePerson();
    expect(await signIn({ email, password: "wrong", address: newAddress() })).toBeNull();
    expect(await signIn({ email: "nobody@example.org", password, address: newAddress() })).toBeNull();
  });

  it("lets nobody into a disabled account", async () => {
    const { email } = await makePerson();
    await setDisabled(operator, email, true);
    expect(await signIn({ email, password, address: newAddress() })).toBeNull();
  });

  it("takes the new password and not the old one", async () => {
    const { email, userId } = await makePerson();
    await setPassword(operator, { email, password: "another long password" });
    expect(await signIn({ email, password, address: newAddress() })).toBeNull();
    expect(await signIn({ email, password: "another long password", address: newAddress() })).toEqual({ id: userId });
  });

  it("stops after ten failures for one e-mail, even with the right password and from elsewhere", async () => {
    const { email } = await makePerson();
    for (let n = 0; n < 10; n += 1) await signIn({ email, password: "wrong", address: newAddress() });
    await expect(signIn({ email, password, address: newAddress() })).rejects.toMatchObject(tooMany);
  });

  it("stops ten attempts made at once as well as ten made in turn", async () => {
    const { email } = await makePerson();
    const attempts = Array.from({ length: 30 }, () => signIn({ email, password: "wrong", address: newAddress() }));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(10);
  });

  it("stops an address that tries a hundred e-mails", async () => {
    const address = newAddress();
    const attempts = Array.from({ length: 100 }, (_, n) => signIn({ email: `n${n}@example.org`, password, address }));
    await Promise.all(attempts);
    const { email } = await makePerson();
    await expect(signIn({ email, password, address })).rejects.toMatchObject(tooMany);
    expect(await signIn({ email, password, address: newAddress() })).not.toBeNull();
  });

  it("forgets the failures of an e-mail once its password was right", async () => {
    const { email, userId } = await makePerson();
    for (let n = 0; n < 9; n += 1) await signIn({ email, password: "wrong", address: newAddress() });
    expect(await signIn({ email, password, address: newAddress() })).toEqual({ id: userId });
    for (let n = 0; n < 9; n += 1) await signIn({ email, password: "wrong", address: newAddress() });
    expect(await signIn({ email, password, address: newAddress() })).toEqual({ id: userId });
  });
});
