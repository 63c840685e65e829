import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// React and others report defects by console.error; unread, they would stay.
let errors: MockInstance<typeof console.error>;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  const { calls } = errors.mock;
  errors.mockRestore();
  expect(calls, "console.error was called").toEqual([]);
});
