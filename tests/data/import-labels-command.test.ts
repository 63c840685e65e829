import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { importLabelsCommand } from "@/scripts/commands/import-labels";
import { csv, projectWith, withFiles } from "@/tests/data/label-import-builders";

const written = { stdout: "", stderr: "" };
beforeEach(() => {
  Object.assign(written, { stdout: "", stderr: "" });
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  }
});
afterEach(() => void vi.restoreAllMocks());

const run = (...args: readonly string[]) => importLabelsCommand.run(args);

it("imports labels, and ends with 1 when some were refused", async () => {
  const { slug } = await projectWith("a", "b");
  const rows = csv(["item", "rater", "verdict"], ["a", "ada", "faithful"], ["z", "ada", "faithful"]);
  await withFiles({ "x.csv": rows }, async ([file]) => {
    expect(await run("--project", slug, file?.path ?? "")).toBe(1);
    expect(written.stdout).toMatch(/^2 read: 1 imported, 0 already there, 1 refused\n.*record 2: No transcript/);
    written.stdout = "";
    expect(await run("--project", slug, "--json", file?.path ?? "")).toBe(1);
    expect(JSON.parse(written.stdout)).toMatchObject({
      read: 2,
      imported: 0,
      alreadyThere: 1,
      refused: [{ record: 2 }],
    });
  });
});

it("names what stands for nothing, with choices to fill in that then say what it stands for", async () => {
  const { slug } = await projectWith("a");
  const rows = csv(
    ["item", "rater", "part", "start", "end", "unit", "type", "verdict"],
    ["a", "ada", "answer", 0, 4, "utf16", "odd step", ""],
    ["a", "ada", "", "", "", "", "", "splendid"],
  );
  await withFiles({ "x.csv": rows }, async ([file]) => {
    const columns = { columns: { verdict: { question: "verdict" } } };
    const choices = path.join(path.dirname(file?.path ?? ""), "choices.json");
    await writeFile(choices, JSON.stringify(columns));
    const error = await run("--project", slug, "--choices", choices, file?.path ?? "").catch((thrown) => thrown);
    expect(error.message).toContain('the mark "odd step", 1 time\n');
    expect(error.message).toContain('the answer to "verdict" "splendid", 1 time\n');
    const template = JSON.parse(/^\{\n[\s\S]*?^\}/m.exec(error.message)?.[0] ?? "");
    expect(template).toEqual({
      marks: { "odd step": null },
      questions: { verdict: { element: "verdict", values: { splendid: null } } },
    });
    template.marks["odd step"] = "unexplained_leap";
    template.questions.verdict.values.splendid = "faithful";
    await writeFile(choices, JSON.stringify({ ...columns, ...template }));
    expect(await run("--project", slug, "--choices", choices, file?.path ?? "")).toBe(0);
    expect(written.stdout).toBe("2 read: 2 imported, 0 already there, 0 refused\n");
  });
});

it("fails, and so ends with 2, when nothing could be read", async () => {
  const { slug } = await projectWith("a");
  await withFiles({ "x.csv": csv(["item", "verdict"], ["a", "faithful"]) }, async ([file]) => {
    const name = file?.path ?? "";
    await expect(run("--project", "nowhere", name)).rejects.toMatchObject({ key: "unknownProject" });
    await expect(run("--project", slug, `${name}x`)).rejects.toThrow("There is no file");
    await expect(run("--project", slug, name)).rejects.toMatchObject({ key: "labelsUnreadable" });
    await expect(run("--project", slug, "--choices", name, name)).rejects.toThrow("cannot be used");
    await expect(run("--project", slug)).rejects.toThrow("files");
  });
});
