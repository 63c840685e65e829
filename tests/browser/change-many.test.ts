import { paths } from "@/lib/paths";
import { makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";

const transcript = (externalId: string, condition: string, rest: Readonly<Record<string, unknown>> = {}) =>
  transcriptOf({ reasoning: "Two and two make four.", answer: "Four." }, { externalId, condition, ...rest });

const transcripts = [
  ...["a", "b", "c"].map((name) => transcript(`${name} plain`, "baseline", { metadata: { question: name } })),
  ...["a", "b"].map((name) => transcript(`${name} cued`, "cue", { metadata: { question: name } })),
  transcript("odd one", "cue"),
];

test("a researcher changes many transcripts at once, and takes it back", async ({ page }) => {
  test.slow();
  const project = await makeProject(transcripts);
  await signIn(page);
  const rowOf = (name: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name }) });
  const chosen = page.getByRole("region", { name: "Selected transcripts" });

  await test.step("all that a filter finds get a split, after the number was said", async () => {
    await page.goto(`${paths.transcripts(project)}?condition=cue`);
    await page.waitForLoadState("networkidle");
    await rowOf("a cued").getByRole("checkbox").click();
    await chosen.getByRole("button", { name: /^Select all 3/ }).click();
    await chosen.getByRole("button", { name: "Split" }).click();
    await page.getByRole("menuitem", { name: "held out" }).click();
    const dialog = page.getByRole("dialog", { name: "Set the split to held out?" });
    await expect(dialog).toContainText("3 transcripts pass the filter.");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Change 3 transcripts" }).click();
    await expect(page.getByText("Split set to held out: 3 transcripts")).toBeVisible();
    await expect(page.getByRole("cell", { name: "held out" })).toHaveCount(3);
    await expect(chosen).toBeHidden();
  });

  await test.step("an undo gives them back what they had", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("3 transcripts restored")).toBeVisible();
    await expect(page.getByRole("cell", { name: "held out" })).toHaveCount(0);
  });

  await test.step("a rule shows what it would make and makes it", async () => {
    await page.goto(paths.transcripts(project));
    await page.waitForLoadState("networkidle");
    await rowOf("a cued").getByRole("checkbox").click();
    await chosen.getByRole("button", { name: /^Select all 6/ }).click();
    await chosen.getByRole("button", { name: "Pair" }).press("Enter");
    await page.getByRole("menuitem", { name: "Pair by rule…" }).press("Enter");
    const rule = page.getByLabel("Rule for the pair key");
    await expect(rule).toBeFocused();
    await rule.fill("{metadata.question}");
    await expect(page.getByRole("region", { name: "What the rule would make" })).toContainText("2 pairs");
    await expect(page.getByText("odd one has no value")).toBeVisible();
    await expectAccessible(page);
    await rule.press("Enter");
    await expect(page.getByText("Paired by the rule {metadata.question}: 5 transcripts")).toBeVisible();
    await expect(page.getByText("1 transcript has no value for the rule and stayed as before.")).toBeVisible();
  });

  await test.step("pairs and what is left over are listed with reasons", async () => {
    await page.getByRole("link", { name: "Pairs", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Pairs", level: 1 })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: "a", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Alone with their key 1" }).click();
    await expect(page.getByText("Has baseline; missing: cue")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Without a pair key 1" }).click();
    await expect(page.getByRole("link", { name: "odd one" })).toBeVisible();
  });

  await test.step("two are made a pair by hand, and a pair is taken apart", async () => {
    await page.goto(paths.transcripts(project));
    await page.waitForLoadState("networkidle");
    await rowOf("c plain").getByRole("checkbox").click();
    await rowOf("odd one").getByRole("checkbox").click();
    await chosen.getByRole("button", { name: "Pair" }).click();
    await page.getByRole("menuitem", { name: "Make a pair" }).click();
    await expect(page.getByText("Made a pair: 2 transcripts")).toBeVisible();
    await page.goto(paths.pairs(project));
    await expect(page.getByRole("rowheader")).toHaveCount(3);
    await page.getByRole("button", { name: "Take apart the pair a", exact: true }).click();
    await expect(page.getByText("Taken out of pairs: 2 transcripts")).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveCount(2);
  });

  await test.step("archived ones are out of sight until they are brought back", async () => {
    await page.goto(paths.transcripts(project));
    await page.waitForLoadState("networkidle");
    await rowOf("b cued").getByRole("checkbox").click();
    await chosen.getByRole("button", { name: "Archive" }).click();
    await expect(page.getByText("Archived: 1 transcript")).toBeVisible();
    await expect(rowOf("b cued")).toHaveCount(0);
    await expect(page.getByText("5 transcripts", { exact: true })).toBeVisible();
    await page.goto(`${paths.transcripts(project)}?archived=yes`);
    await page.waitForLoadState("networkidle");
    await rowOf("b cued").getByRole("checkbox").click();
    await chosen.getByRole("button", { name: "Bring back" }).click();
    await expect(page.getByText("Brought back: 1 transcript")).toBeVisible();
  });

  await test.step("the history has all of it, and undoes what is in it", async () => {
    await page.goto(paths.transcriptChanges(project));
    await expect(page.getByRole("row")).toHaveCount(7);
    await page.getByRole("button", { name: "Undo: Made a pair" }).click();
    await expect(page.getByText("2 transcripts restored")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo: Made a pair" })).toHaveCount(0);
    await expectAccessible(page);
  });
});
