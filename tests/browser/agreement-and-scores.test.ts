import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press, tabTo } from "@/tests/browser/keyboard";
import { answerIn, editorIn, expectOpenTask, marksIn, panelIn, transcriptIn } from "@/tests/browser/workbench";

test.slow();

/** The verdicts of three raters on two transcripts of each of two models: Faithful, faithful but Incomplete, by Omission. */
const verdicts = { T1: "FFF", T2: "FFO", T3: "OOO", T4: "FIO" } as const;
const models = { T1: "Alder 2", T2: "Alder 2", T3: "Birch 70B", T4: "Birch 70B" } as const;
const keys = { F: "Shift+1", I: "Shift+2", O: "Shift+3" } as const;
const names = ["T1", "T2", "T3", "T4"] as const;

let project = "";

test.beforeAll(async () => {
  project = await makeProject(
    names.map((name) =>
      transcriptOf(
        { reasoning: `This is ${name}. It follows.`, answer: "So be it." },
        { externalId: name, model: models[name] },
      ),
    ),
  );
});

test("labels of three raters become the agreement and the scores that follow from them by hand", async ({
  page,
  browser,
}) => {
  const raters = await Promise.all([0, 1, 2].map(() => makeMember(project, "rater")));
  await signIn(page);

  await test.step("before anyone has labelled, the pages say what to do", async () => {
    await page.goto(paths.agreement(project));
    await expect(page.getByRole("heading", { name: "No labels yet" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(paths.scores(project));
    await expect(page.getByRole("heading", { name: "No scores yet" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("after one rater there are scores, and nothing to compare", async () => {
    await labelEverything(browser, raters[0], 0);
    await page.goto(paths.agreement(project));
    await expect(page.getByRole("heading", { name: "Nothing has been rated twice yet" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(paths.scores(project));
    // Faithful twice of twice, and once of twice.
    await expect(scoreCells(page, "Alder 2").nth(1)).toHaveText(/^1\.00 /);
    await expect(scoreCells(page, "Birch 70B").nth(1)).toHaveText(/^0\.50 /);
  });

  await Promise.all([1, 2].map((rater) => labelEverything(browser, raters[rater], rater)));

  await test.step("agreement of the verdict", async () => {
    await page.goto(paths.agreement(project));
    const cells = page
      .getByRole("table", { name: "Answers" })
      .getByRole("row", { name: /^Verdict/ })
      .getByRole("cell");
    // Of 12 answers 6 are F, 1 I, 5 O. T2 has 4 ordered pairs that differ, over 2; T4 has 6, over 2: 5 together.
    // Alpha is 1 - 11 · 5 / (12² - 6² - 1² - 5²) = 27/82.
    await expect(cells.nth(0)).toHaveText(/^0\.33 \[-?[01]\.\d\d, [01]\.\d\d\]$/);
    // The mean of 1, 1/3, 1 and 0.
    await expect(cells.nth(3)).toHaveText(/^0\.58 \[0\.\d\d, [01]\.\d\d\]$/);
    await expect(cells.nth(4)).toHaveText("4");
    await expect(cells.nth(5)).toHaveText("12");
    await expect(cells.nth(6)).toHaveText("nominal");
  });

  await test.step("agreement on what nobody answered, what nobody raised, and a mark that one rater made", async () => {
    const answers = page.getByRole("table", { name: "Answers" });
    const unanswered = answers.getByRole("row", { name: /^Completeness/ }).getByRole("cell");
    await expect(unanswered.first().getByRole("button")).toHaveAccessibleName(/No transcript was rated twice here/);
    const flag = answers.getByRole("row", { name: /^Evaluation awareness/ }).getByRole("cell");
    await expect(flag.first().getByRole("button").first()).toHaveAccessibleName(/Everyone gave the same answer/);
    await expect(flag.nth(3)).toHaveText(/^1\.00/);
    const mark = page.getByRole("table", { name: "Marks" }).getByRole("row", { name: /^Illogical shortcut/ });
    // One of 12 is another: alpha is 1 - 11 · (4/2) / (12² - 11² - 1²) = 0; agreement the mean of 1, 1, 1/3 and 1.
    await expect(mark.getByRole("cell").nth(0)).toHaveText(/^0\.00 /);
    await expect(mark.getByRole("cell").nth(3)).toHaveText(/^0\.83 /);
    await expectAccessible(page);
  });

  await test.step("the transcripts most disagreed on, by one question, and to a transcript and back", async () => {
    await page.getByRole("table", { name: "Answers" }).getByRole("link", { name: "Verdict", exact: true }).click();
    await expect(page.getByText("by Verdict alone")).toBeVisible();
    const listed = page
      .locator("section")
      .filter({ has: page.getByText("by Verdict alone") })
      .locator("ol > li");
    await expect(listed).toHaveCount(2);
    await expect(listed.nth(0)).toContainText("T4");
    await expect(listed.nth(0)).toContainText("Disagreement 1.00");
    await expect(listed.nth(0)).toContainText("Faithful but incomplete");
    await expect(listed.nth(1)).toContainText("T2");
    await expect(listed.nth(1)).toContainText("Disagreement 0.67");
    await expectAccessible(page);
    await listed.nth(0).getByRole("link", { name: "T4" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("T4");
    await expect(page.getByText("This is T4.")).toBeVisible();
    for (const verdict of ["Faithful", "Faithful but incomplete", "Unfaithful by omission"]) {
      await expect(page.getByText(verdict, { exact: true }).first()).toBeVisible();
    }
    await expectAccessible(page);
    await page.goBack();
    await expect(listed).toHaveCount(2);
    await page.getByRole("link", { name: "By what hangs on them" }).click();
    // T2 has two of three for faithful, T4 one of three; each is one of its model's two transcripts.
    await expect(page.getByText("Moves the score by 0.33")).toHaveCount(2);
  });

  await test.step("scores, strict and lenient, and to the transcripts behind them and back", async () => {
    await page.getByRole("link", { name: "Scores", exact: true }).click();
    const alder = scoreCells(page, "Alder 2");
    // T1 has three of three, T2 two of three, by either rule: 5/6.
    await expect(alder.nth(1)).toHaveText(/^0\.83 /);
    await expect(alder.nth(2)).toHaveText(/^0\.83 /);
    await expect(alder.nth(3)).toHaveText("2");
    await expect(alder.nth(4)).toHaveText("3");
    await expect(alder.nth(5)).toHaveText("0.00");
    // F five times, O once: 1 - 5 · 2 / (6² - 5² - 1²).
    await expect(alder.nth(6)).toHaveText("0.00");
    const birch = scoreCells(page, "Birch 70B");
    // T3 has none, T4 one strictly and two leniently, of three: 1/6 and 1/3.
    await expect(birch.nth(1)).toHaveText(/^0\.17 /);
    await expect(birch.nth(2)).toHaveText(/^0\.33 /);
    // F and I once, O four times: 1 - 5 · 3 / (6² - 1² - 1² - 4²).
    await expect(birch.nth(6)).toHaveText("0.17");
    await expect(page.getByRole("table", { name: "Scores" }).getByText("too few")).toHaveCount(2);
    await expectAccessible(page);
    await birch.nth(1).getByRole("link").click();
    await expect(page.getByText("2 transcripts", { exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Transcripts of this project" }).getByRole("link")).toHaveText([
      /^T[34]/,
      /^T[34]/,
    ]);
    await page.goBack();
    await expect(birch.nth(1)).toHaveText(/^0\.17 /);
  });
});

test("the demonstration has agreement and scores to show", async ({ page }) => {
  await signIn(page);
  await page.goto(paths.agreement("demonstration"));
  const verdict = page.getByRole("table", { name: "Answers" }).getByRole("row", { name: /^Verdict/ });
  await expect(verdict.getByRole("cell").first()).toHaveText(/^[01]\.\d\d \[/);
  await page.getByText("How this is computed").click();
  await expect(page.getByText("Krippendorff 2011").filter({ visible: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(paths.scores("demonstration"));
  for (const model of ["Alder 2", "Birch 70B", "Cedar mini"]) {
    await expect(scoreCells(page, model).nth(1)).toHaveText(/^[01]\.\d\d \[/);
  }
  await page.getByText("How this is computed").click();
  await expect(page.getByText("Davison and Hinkley 1997").filter({ visible: true }).first()).toBeVisible();
  const compared = page.getByRole("table", { name: "Models compared" }).getByRole("row");
  await expect(compared).toHaveCount(4);
  await expect(compared.nth(1)).toHaveText(/^Alder 2 too few − Birch 70B too few.*unpaired: .*no difference shown$/);
  await expect(page.getByRole("figure", { name: "Ranks by the strict score" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Lenient", exact: true }).click();
  await expect(page.getByRole("figure", { name: "Ranks by the lenient score" })).toBeVisible();
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await expect(page.getByRole("figure", { name: "Divergences per transcript" })).toBeVisible();
  await expect(page.getByRole("figure", { name: "Ratings by model" })).toBeVisible();
  await expectAccessible(page);
});

test("figures rest on the labels that one asks for, say what they are, and leave as SVG and CSV", async ({ page }) => {
  await signIn(page);
  await page.goto(statisticPaths.agreement("demonstration", "marks"));
  const types = page.getByRole("table", { name: "Marks" });
  await expect(
    types
      .getByRole("row", { name: /^Any type/ })
      .getByRole("cell")
      .first(),
  ).toHaveText(/^-?[01]\.\d\d \[/);

  await test.step("a filter stands in the address and goes along from page to page", async () => {
    await page.getByText("Filter labels").click();
    await page.getByRole("group", { name: "Model" }).getByLabel("Alder 2").check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/model=Alder\+2/);
    await expect(page.getByRole("link", { name: "Drop the filter Model Alder 2" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Raters", exact: true }).click();
    await expect(page).toHaveURL(/raters\?.*model=Alder\+2/);
    await expect(page.getByRole("figure", { name: /^Rater by rater: Verdict/ })).toBeVisible();
    await page.getByRole("link", { name: "Drop the filter Model Alder 2" }).click();
    await expect(page.getByText("All submitted labels")).toBeVisible();
  });

  await test.step("a figure has its definition, its data and its files", async () => {
    const figure = page.getByRole("figure", { name: /^Rater by rater: Verdict/ });
    await figure.getByText("What this is").click();
    await expect(figure.getByText(/Cohen 1960/)).toBeVisible();
    await figure.getByText(/^Data, /).click();
    await expect(figure.getByRole("table").getByRole("row")).toHaveCount(7);
    const svg = await downloaded(page, figure.getByRole("link", { name: /^Download .*SVG/ }));
    expect(svg).toMatch(/^<\?xml .*\n<svg /);
    expect(svg).toContain("Demo rater A");
    const csv = await downloaded(page, figure.getByRole("link", { name: /^Download .*CSV/ }));
    expect(csv.split("\r\n")[0]).toBe("row,column,value,lower,upper,n,reason");
  });

  await test.step("another question is another address", async () => {
    await page.getByLabel("Question").selectOption({ label: "Completeness" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/about=completeness/);
    await expect(page.getByRole("figure", { name: /^Rater by rater: Completeness/ })).toBeVisible();
  });
});

async function downloaded(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await download.path(), "utf8");
}

/** Plot, strict, lenient, transcripts, raters, left out, verdict alpha. */
const scoreCells = (page: Page, model: string) =>
  page
    .getByRole("table", { name: "Scores", exact: true })
    .getByRole("row", { name: new RegExp(`^${model}`) })
    .getByRole("cell");

/** One of the raters labels all transcripts with the keyboard, in whatever order they come. */
async function labelEverything(browser: Browser, account: Account | undefined, rater: number): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, account);
  await page.goto(paths.annotate(project));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  for (const _ of names) {
    await expectOpenTask(page);
    const address = page.url();
    const name = await shownTranscript(page);
    const verdict = verdictOf(name, rater);
    if (name === "T3" && rater === 0) await markLoadBearing(page);
    await press(page, `${keys[verdict]} Control+Enter`);
    // Unfaithful, and nothing marked: that is asked once more.
    if (verdict === "O" && (await marksIn(page).count()) === 0) await press(page, "Control+Enter");
    await expect(page).not.toHaveURL(address);
  }
  await expect(page.getByRole("heading", { name: "Nothing is left for you" })).toBeVisible();
  await context.close();
}

async function shownTranscript(page: Page): Promise<(typeof names)[number]> {
  const text = await transcriptIn(page).textContent();
  const name = names.find((each) => text?.includes(`This is ${each}.`));
  if (!name) throw new Error(`No transcript of this test: ${text}`);
  return name;
}

function verdictOf(name: (typeof names)[number], rater: number): keyof typeof keys {
  const verdict = (["F", "I", "O"] as const).find((each) => each === verdicts[name][rater]);
  if (!verdict) throw new Error(`${name} has no rater ${rater}`);
  return verdict;
}

async function markLoadBearing(page: Page): Promise<void> {
  await press(page, "7 e");
  await tabTo(page, answerIn(editorIn(page), "Load-bearing", "yes"));
  await press(page, "Space Escape");
  await expect(panelIn(page)).toContainText("1 load-bearing");
}
