import process from "node:process";

/** Where the application of the browser tests listens; the runner chooses a free port. */
export const applicationPort = Number(process.env.PLUMBLINE_TEST_PORT ?? 3210);

/** The first administrator of the browser tests' application. */
export const administrator = { email: "administrator@example.org", password: "a password for the tests" } as const;
