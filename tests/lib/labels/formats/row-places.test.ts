import { expect, it } from "vitest";
import { raterOf } from "@/lib/labels/formats/row-places";
import { noChoices } from "@/lib/labels/label-choices";

it("refuses a machine's name or version that is too long to be kept", () => {
  const hash = () => "";
  const machine = (name: string, version: string) =>
    raterOf(() => null, { choices: { ...noChoices, rater: { kind: "machine", name, version } }, hash });
  expect(machine("judge", "v".repeat(200))).toMatchObject({ kind: "machine", version: "v".repeat(200) });
  expect(machine("judge", "v".repeat(201))).toEqual({ path: "", reason: expect.stringContaining("200 characters") });
  expect(machine("j".repeat(201), "1")).toEqual({ path: "", reason: expect.stringContaining("200 characters") });
});
